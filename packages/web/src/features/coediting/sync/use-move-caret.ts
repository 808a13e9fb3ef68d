import type { LeviersClient } from '../../../client/leviers-client.js'
import { MoveCaretDocument } from './move-caret.generated.js'

export interface CaretMove {
  leverId: string
  clientId: number
  anchor: string | null
  head: string | null
  isTyping: boolean
}

/** Shows the others where one's caret is: only over a socket, best effort. */
export function moveCaret({ feed }: Pick<LeviersClient, 'feed'>, input: CaretMove): void {
  feed.ask(MoveCaretDocument, { input })?.catch(() => undefined)
}
