import { askAgain } from '../../apollo/ask-again.js'
import { withLevers } from './read-levers.js'
import { nameOf, withList, withPage } from './board-list.js'
import { BoardPageDocument, type BoardPageQuery } from './board-page.generated.js'
import type { BoardReader } from './board-reader.js'
import type { Arrangement, BoardState } from './board-state.js'

export interface ListReading {
  /** Reads a list, unless it is known already. */
  openList(arrangement: Arrangement): Promise<void>
  readList(arrangement: Arrangement): Promise<void>
  moreLevers(arrangement: Arrangement): Promise<void>
}

const pageSize = 50

type ReadLevers = NonNullable<BoardPageQuery['board']>['levers']

/** Reads a board's lists page by page. */
export function makeListReading(reader: BoardReader): ListReading {
  const { asking, board, log } = reader
  const listOf = (arrangement: Arrangement) => log.state()?.lists.get(nameOf(arrangement)) ?? null

  async function readList(arrangement: Arrangement): Promise<void> {
    const what = nameOf(arrangement)
    const variables = { board, first: pageSize, after: null, ...arrangement }
    const patience = reader.patienceFor(what, listOf(arrangement) !== null)
    const answer = await askAgain(asking, { document: BoardPageDocument, variables }, patience)
    if (!answer) return
    if (!answer.board) return reader.setState(what, { status: 'missing', refusal: null })
    const { levers, ...head } = answer.board
    log.read(head, (state) => {
      const list = withPage(null, arrangement, levers)
      return { ...withLeversOf(state, levers, head.number), lists: withList(state.lists, list) }
    })
    reader.setState(what, { status: 'ready', refusal: null })
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
        for (;;) {
          const list = listOf(arrangement)
          if (!list?.hasMore || list.ids.length !== shown) return
          const variables = { board, first: pageSize, after: list.endCursor, ...arrangement }
          const read = (await askAgain(asking, { document: BoardPageDocument, variables }, patience))?.board
          if (!read) return
          const { levers, ...head } = read
          log.read(head, (state) => {
            const grown = withPage(state.lists.get(nameOf(arrangement)) ?? null, arrangement, levers)
            return { ...withLeversOf(state, levers, head.number), lists: withList(state.lists, grown) }
          })
        }
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
