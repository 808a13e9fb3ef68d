import { askAgain, type Patience } from '../../../client/request/ask-again.js'
import { withLevers } from '../model/read-levers.js'
import { nameOf, withList, withPage } from '../model/board-list.js'
import { BoardPageDocument, type BoardPageQuery } from '../documents/board-page.generated.js'
import type { BoardReader } from './board-reader.js'
import type { Arrangement, BoardState } from '../model/board-state.js'

export interface ListLoader {
  /** Reads a list, unless it is known already. */
  openList(arrangement: Arrangement): Promise<void>
  readList(arrangement: Arrangement): Promise<void>
  moreLevers(arrangement: Arrangement): Promise<void>
}

const pageSize = 50

type ReadLevers = NonNullable<BoardPageQuery['board']>['levers']

/** Reads a board's lists page by page. */
export function makeListLoader(reader: BoardReader): ListLoader {
  const { asking, board, log } = reader
  const listOf = (arrangement: Arrangement) => log.state()?.lists.get(nameOf(arrangement)) ?? null

  /** Reads a page of a list; null when there is no such board, undefined when it is refused or nobody wants it any more. */
  async function readPage(arrangement: Arrangement, after: string | null, patience: Patience) {
    const variables = { board, first: pageSize, after, ...arrangement }
    const answer = await askAgain(asking, { document: BoardPageDocument, variables }, patience)
    if (!answer?.board) return answer ? null : undefined
    const { levers, ...head } = answer.board
    log.read(head, (state) => {
      const before = after === null ? null : (state.lists.get(nameOf(arrangement)) ?? null)
      const lists = withList(state.lists, withPage(before, arrangement, levers))
      return { ...withLeversOf(state, levers, head.number), lists }
    })
    return head
  }

  async function readList(arrangement: Arrangement): Promise<void> {
    const what = nameOf(arrangement)
    const read = await readPage(arrangement, null, reader.patienceFor(what, listOf(arrangement) !== null))
    if (read !== undefined) reader.setState(what, { status: read ? 'ready' : 'missing', refusal: null })
  }

  return {
    readList,
    async openList(arrangement) {
      if (!listOf(arrangement)) await readList(arrangement)
    },
    moreLevers: (arrangement) =>
      reader.more(nameOf(arrangement), async (patience) => {
        const shown = listOf(arrangement)?.ids.length
        // A page of levers that moved meanwhile may have nothing new: then the next one is read at once.
        for (let list = listOf(arrangement); list?.hasMore && list.ids.length === shown; list = listOf(arrangement))
          if (!(await readPage(arrangement, list.endCursor, patience))) return
      }),
  }
}

function withLeversOf(state: BoardState, { edges }: ReadLevers, asOf: number): BoardState {
  return withLevers(
    state,
    edges.map(({ node }) => node),
    asOf,
  )
}
