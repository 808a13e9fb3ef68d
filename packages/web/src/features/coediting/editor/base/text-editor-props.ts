import type { Awareness } from 'y-protocols/awareness'
import type { Doc } from 'yjs'
import type { Gate } from '../../replica/gate.js'
import type { Passage } from '../../passages/passage-of-words.js'
import type { FoundMention } from './editor-hooks.js'

/** Words of the text that somebody chose, for people and as the server finds them again. */
export interface ChosenWords {
  quote: string
  passage: Passage
}

export interface TextEditorProps {
  /** Already synced, its clientID set; of this textSchemaVersion and found valid by the server: see editor/collaboration.ts. */
  doc: Doc
  /** Where what others write arrives: it waits there while something is composed. */
  arrivals: Pick<Gate<unknown>, 'close' | 'open' | 'isWaitedAt'>
  /** Others' states are `{ user: { id, name, organisation, isVouched, initials }, cursor }`; the local user is set by the caller. */
  awareness: Awareness
  /** The accessible name of the text. */
  label: string
  /** The `lang` of the text; none when the page speaks it. */
  lang?: string | undefined
  /** Shows what others write, and writes nothing. */
  isReadOnly: boolean
  /** How long the text may be, in UTF-16 units. */
  most: number
  onCount?(characters: number): void
  findMentions(query: string): Promise<readonly FoundMention[]>
  /** Comments the words chosen. Null: there is no such button. */
  onComment?: ((words: ChosenWords) => void) | null
  /** The words of a thread were clicked, or asked for with the toolbar. */
  onThread?(threadId: string): void
  onReady?(editor: { focus(): void }): void
}
