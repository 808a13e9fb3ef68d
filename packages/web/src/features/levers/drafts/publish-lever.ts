import type { Locale } from '@leviers/shared/roles'
import type { Command } from '../../../client/outbox/outbox-entry.js'
import { PublishLeverDocument, type PublishLeverMutation } from './publish-lever.generated.js'

export interface PublishLeverFields {
  boardId: string
  /** The draft that it was written in, whose id it keeps. */
  draftId: string | null
  title: string
  body: string
  finding: string | null
  action: string | null
  themeIds: string[]
  neighbourhoodCodes: string[]
  /** The language that the page speaks. */
  locale: Locale
}

export const publishLever: Command<PublishLeverFields, PublishLeverMutation['publishLever']> = {
  name: 'publishLever',
  document: PublishLeverDocument,
  textOf: ({ title, body, finding, action }) => [title, body, finding, action].filter(Boolean).join('\n\n'),
  once: true,
}
