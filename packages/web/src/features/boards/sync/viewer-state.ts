import { askAgain } from '../../../client/request/ask-again.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import type { MeStore } from '../../people/me/me-store.js'
import type { BoardLog } from '../model/board-log.js'
import { nobody, type Mine } from '../model/board-state.js'
import { localVisitsOf } from '../model/local-visits.js'
import { MyBoardDocument } from '../documents/my-board.generated.js'

interface ViewerStateParts {
  client: Pick<LeviersClient, 'ask' | 'environment'>
  log: BoardLog
  me: Pick<MeStore, 'get' | 'listen' | 'onEvent'>
  onChange(): void
}

/** What is known of the reader on a board: positions and passages, from the server or, for a visitor, from the device. */
export class ViewerState {
  readonly #parts: ViewerStateParts
  #mine = nobody
  #changes = 0
  #readFor: string | undefined

  constructor(parts: ViewerStateParts) {
    this.#parts = parts
    parts.me.listen(() => this.#refresh())
    parts.log.listen(({ kind }) => kind === 'begun' && this.#refresh())
    parts.me.onEvent((event) => {
      if (event.__typename !== 'LeverVisited') return
      const { leverId, seenNumber } = event
      this.change((known) => ({ ...known, seenLevers: new Map(known.seenLevers).set(leverId, seenNumber) }))
    })
    // Positions given on another device are not in the person's feed: they are read when the page comes back.
    parts.client.environment.onChange(() => {
      const boardId = parts.log.state()?.head.id
      const { personId } = this.#mine
      if (boardId && personId && !parts.client.environment.isHidden()) void this.#read(boardId, personId)
    })
  }

  get(): Mine {
    return this.#mine
  }

  change(next: (mine: Mine) => Mine): void {
    this.#mine = next(this.#mine)
    this.#changes += 1
    this.#parts.onChange()
  }

  /** Reads again when someone else signed in, or when the board was first read. */
  #refresh(): void {
    const boardId = this.#parts.log.state()?.head.id
    const { status, me: person } = this.#parts.me.get()
    if (!boardId || status === 'unknown') return
    const readNow = `${boardId} ${person?.id ?? ''}`
    if (readNow === this.#readFor) return
    this.#readFor = readNow
    this.change(() => (person ? { ...nobody, personId: person.id } : visitorOf(boardId)))
    if (person) void this.#read(boardId, person.id)
  }

  async #read(boardId: string, personId: string): Promise<void> {
    const before = this.#changes
    const isWanted = () => this.#mine.personId === personId
    const question = { document: MyBoardDocument, variables: { boardId } }
    const answer = await askAgain(this.#parts.client, question, { isWanted, onTrouble: () => undefined })
    if (!answer?.me) return
    // What one did meanwhile may be missing in the answer.
    if (this.#changes !== before) return this.#read(boardId, personId)
    const { votes, leverVisits, boardVisit } = answer.me
    this.change((known) => ({
      personId,
      votes: new Map(votes.map(({ leverId, value, revision }) => [leverId, { value, revision }])),
      // The line stays where it was when the page was opened, so that markers do not vanish under the reader.
      seenBoard: known.seenBoard ?? boardVisit?.number ?? null,
      seenLevers: new Map(leverVisits.map(({ leverId, number }) => [leverId, number])),
    }))
  }
}

function visitorOf(boardId: string): Mine {
  const { board, levers } = localVisitsOf(boardId)
  return { ...nobody, seenBoard: board, seenLevers: new Map(Object.entries(levers)) }
}
