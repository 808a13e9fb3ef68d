import type { Command } from '../../apollo/outbox-entry.js'
import { SaveDraftDocument, type SaveDraftMutation } from './save-draft.generated.js'

export interface SaveDraftFields {
  draftId: string
  boardId: string
  title: string
  body: string
  finding: string
  action: string
  themeIds: string[]
  neighbourhoodCodes: string[]
}

export const saveDraft: Command<SaveDraftFields, SaveDraftMutation['saveDraft']> = {
  name: 'saveDraft',
  document: SaveDraftDocument,
  byItself: true,
  replaces: ({ draftId }) => `draft ${draftId}`,
  textOf: ({ title, body, finding, action }) => [title, body, finding, action].filter(Boolean).join('\n\n'),
}
