import type { MentionKind } from '@leviers/shared/text-schema'
import type { Gate } from '../../replica/gate.js'

export interface FoundMention {
  kind: MentionKind
  id: string
  label: string
  /** What tells it from another of the same name, such as its organisation. */
  detail: string | null
  /** Administrators said that the organisation is theirs. */
  isVouched: boolean
}

/** What people are told about something that the text did not take. */
export type Notice =
  | { kind: 'too long'; over: number }
  | { kind: 'full' }
  | { kind: 'files' }
  | { kind: 'images' }
  | { kind: 'nearly full' }

/** What the text asks of the page around it. */
export interface EditorHooks {
  most: number
  /** Where what others write arrives. */
  arrivals: Pick<Gate<unknown>, 'close' | 'open' | 'isWaitedAt'>
  /** Of the list of mentions, on the page. */
  mentionsId: string
  language(): 'fr' | 'en'
  onNotice(notice: Notice): void
  /** The focus is to go to the toolbar. */
  onToolbar(): void
  /** A link is to be written or changed. */
  onLink(): void
  onThread(threadId: string): void
  findMentions(query: string): Promise<readonly FoundMention[]>
}
