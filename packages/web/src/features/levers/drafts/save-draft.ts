import type { Command } from '../../../client/outbox/outbox-entry.js'
import { SaveDraftDocument, type SaveDraftMutation } from './save-draft.generated.js'

export interface SaveDraftFields {
  draftId: string
  boardId: string
  /** What the fields below were changed from, and the page that changed them. Absent fields stay as they are. */
  base: number | null
  device: string
  title?: string
  body?: string
  finding?: string
  action?: string
  themeIds?: string[]
  neighbourhoodCodes?: string[]
}

export const saveDraft: Command<SaveDraftFields, SaveDraftMutation['saveDraft']> = {
  name: 'saveDraft',
  document: SaveDraftDocument,
  byItself: true,
  replaces: ({ draftId, device }) => `draft ${draftId} ${device}`,
  textOf: ({ title, body, finding, action }) => [title, body, finding, action].filter(Boolean).join('\n\n'),
}
