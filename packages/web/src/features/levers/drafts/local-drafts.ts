import { update } from 'idb-keyval'
import { DeviceStore } from '../../../client/base/device-store.js'
import type { MeShown } from '../../people/me/me-store.js'
import { fieldNames, type DraftFields, type SeenDraft } from './draft-fields.js'

/** A draft on this device. */
export interface LocalDraft {
  fields: DraftFields
  /** The draft of the server that these fields were changed from; null when that is not known. */
  seen: SeenDraft | null
  /** Where it is to be proposed, who began it (null: a visitor), and when it was last changed; earlier pages did not say. */
  boardId?: string
  personId?: string | null
  at?: string
}

const store = new DeviceStore<LocalDraft>({ prefix: 'leviers-draft ', parse: draftOf })

/** Drafts on this device: what is typed is kept at once, whatever the network does. */
export const localDrafts = {
  /** Null when there is none, when it is another one's, or when the browser keeps nothing. */
  async read(draftId: string, { status, me }: Pick<MeShown, 'status' | 'me'>): Promise<LocalDraft | null> {
    const found = await store.get(draftId)
    if (!found || (status !== 'unknown' && found.personId && found.personId !== me?.person.id)) return null
    return { fields: found.fields, seen: found.seen }
  },
  /** Keeps the fields that were changed on this page; the others as they were kept: another tab may have written them. */
  async write(draftId: string, draft: LocalDraft, edited: ReadonlySet<string>): Promise<void> {
    const merged = (known?: LocalDraft) => (known?.seen && draft.seen ? together(known, draft, edited) : draft)
    await store.tried((table) => update<LocalDraft>(store.prefix + draftId, merged, table))
  },
  /** What somebody began on this device for a board, and has not published; what is empty is nothing. */
  async begunOn(boardId: string, personId: string | null) {
    const all = (await store.entries()) ?? []
    return all.flatMap(([id, draft]) => {
      if (draft.boardId !== boardId || draft.personId !== personId) return []
      const { title, body, finding, action } = draft.fields
      const isEmpty = [title, body, finding, action].every((words) => words.trim() === '')
      return isEmpty ? [] : [{ id, title, updatedAt: draft.at ?? '' }]
    })
  },
  /** Forgets somebody's that are on the server; what is not waits for them, as all that was not sent does. */
  async removeSaved(personId: string): Promise<void> {
    const all = (await store.entries()) ?? []
    const saved = all.filter(([, draft]) => draft.personId === personId && isSaved(draft))
    await Promise.all(saved.map(([id]) => store.remove(id)))
  },
  async remove(draftId: string): Promise<void> {
    await store.remove(draftId)
  },
}

/** A draft as this page keeps it, also when an earlier one kept it. */
function draftOf(kept: unknown): LocalDraft | undefined {
  // Only this file writes under these names.
  const found = kept as (Partial<LocalDraft> & { saved?: boolean }) | undefined
  if (!found?.fields) return undefined
  const { fields, saved, ...more } = found
  return { ...more, fields, seen: found.seen ?? (saved ? { fields, revision: 0 } : null) }
}

const isSaved = ({ fields, seen }: LocalDraft) =>
  fieldNames.every((name) => String(fields[name]) === String(seen?.fields[name] ?? ''))

function together(known: LocalDraft, own: LocalDraft, edited: ReadonlySet<string>): LocalDraft {
  const parts = { fields: { ...own.fields }, seen: { ...own.seen?.fields } }
  for (const name of fieldNames) {
    if (edited.has(name) || !known.seen) continue
    Object.assign(parts.fields, { [name]: known.fields[name] })
    Object.assign(parts.seen, { [name]: known.seen.fields[name] })
  }
  const revision = Math.min(known.seen?.revision ?? 0, own.seen?.revision ?? 0)
  return { ...own, fields: parts.fields, seen: { fields: { ...own.fields, ...parts.seen }, revision } }
}
