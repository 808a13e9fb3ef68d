import { askAgain } from '../../../client/request/ask-again.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import type { MeStore } from '../../people/me/me-store.js'
import type { BoardLog } from '../model/board-log.js'
import { nobody, type Mine } from '../model/board-state.js'
import { localVisitsOf } from '../model/local-visits.js'
import { MyBoardDocument } from '../documents/my-board.generated.js'

export interface BoardMine {
  get(): Mine
  change(change: (mine: Mine) => Mine): void
}

interface BoardMineParts {
  client: Pick<LeviersClient, 'ask' | 'surroundings'>
  log: BoardLog
  me: Pick<MeStore, 'get' | 'listen' | 'onEvent'>
  onChange(): void
}

/** What is known of the reader on a board: positions and passages, from the server or, for a visitor, from the device. */
export function startBoardMine({ client, log, me, onChange }: BoardMineParts): BoardMine {
  const { surroundings } = client
  let mine = nobody
  let changes = 0
  let readFor: string | undefined

  const change = (next: (mine: Mine) => Mine) => {
    mine = next(mine)
    changes += 1
    onChange()
  }

  /** Reads again when someone else signed in, or when the board was first read. */
  function refresh(): void {
    const boardId = log.state()?.head.id
    const { status, me: person } = me.get()
    if (!boardId || status === 'unknown') return
    const readNow = `${boardId} ${person?.id ?? ''}`
    if (readNow === readFor) return
    readFor = readNow
    change(() => (person ? { ...nobody, personId: person.id } : visitorOf(boardId)))
    if (person) void read(boardId, person.id)
  }

  async function read(boardId: string, personId: string): Promise<void> {
    const before = changes
    const isWanted = () => mine.personId === personId
    const question = { document: MyBoardDocument, variables: { boardId } }
    const answer = await askAgain(client, question, { isWanted, onTrouble: () => undefined })
    if (!answer?.me) return
    // What one did meanwhile may be missing in the answer.
    if (changes !== before) return read(boardId, personId)
    const { votes, leverVisits, boardVisit } = answer.me
    change((known) => ({
      personId,
      votes: new Map(votes.map(({ leverId, value, revision }) => [leverId, { value, revision }])),
      // The line stays where it was when the page was opened, so that markers do not vanish under the reader.
      seenBoard: known.seenBoard ?? boardVisit?.number ?? null,
      seenLevers: new Map(leverVisits.map(({ leverId, number }) => [leverId, number])),
    }))
  }

  me.listen(refresh)
  log.onBegun(refresh)
  me.onEvent((event) => {
    if (event.__typename !== 'LeverVisited') return
    const { leverId, seenNumber } = event
    change((known) => ({ ...known, seenLevers: new Map(known.seenLevers).set(leverId, seenNumber) }))
  })
  // Positions given on another device are not in the person's feed: they are read when the page comes back.
  surroundings.onChange(() => {
    const boardId = log.state()?.head.id
    if (boardId && mine.personId && !surroundings.isHidden()) void read(boardId, mine.personId)
  })
  return { get: () => mine, change }
}

function visitorOf(boardId: string): Mine {
  const { board, levers } = localVisitsOf(boardId)
  return { ...nobody, seenBoard: board, seenLevers: new Map(Object.entries(levers)) }
}
