import { del, get, set } from 'idb-keyval'

/** The fields of a draft, as they are typed. */
export interface DraftFields {
  title: string
  body: string
  finding: string
  action: string
  themeIds: readonly string[]
  neighbourhoodCodes: readonly string[]
}

/** A draft on this device. */
export interface LocalDraft {
  fields: DraftFields
  /** Whether the server has these very words. */
  saved: boolean
}

export const emptyDraft: DraftFields = {
  title: '',
  body: '',
  finding: '',
  action: '',
  themeIds: [],
  neighbourhoodCodes: [],
}

const nameOf = (draftId: string) => `leviers-draft ${draftId}`

/** Drafts on this device: what is typed is kept at once, whatever the network does. */
export const localDrafts = {
  /** Null when there is none, or when the browser keeps nothing. */
  read: (draftId: string) => get<LocalDraft>(nameOf(draftId)).catch(() => undefined),
  write: (draftId: string, draft: LocalDraft) => set(nameOf(draftId), draft).catch(() => undefined),
  remove: (draftId: string) => del(nameOf(draftId)).catch(() => undefined),
}
