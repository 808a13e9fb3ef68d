import type { GraphqlAsker } from './ask-graphql.ts'
import type { FoldedBoard, Shown } from './folded-board.ts'

interface Replaying {
  asker: GraphqlAsker
  ports: readonly number[]
  /** What the database holds. */
  boards: ReadonlyMap<string, FoldedBoard>
}

const words = `id state revision`
const boardQuery = `query ($id: ID!) { board(id: $id) { number cursor leverCount commentCount voteCount
  levers(first: 50) { edges { node { ${words} title commentCount tally { agree disagree pass number } } } } } }`
const pageQuery = `query ($id: ID!, $after: String!) { boardEvents(boardId: $id, after: $after, first: 200) { cursor more events {
  __typename number ${['Published', 'Edited', 'Withdrawn', 'Hidden', 'Restored', 'Reviewed'].map((kind) => `... on Lever${kind} { lever { ${words} title } }`).join(' ')}
  ${['Added', 'Edited', 'Deleted', 'Hidden', 'Restored'].map((kind) => `... on Comment${kind} { comment { ${words} body } }`).join(' ')} } } }`

/** Whether every node, asked afresh, shows each board and its past as the database has them now. In sentences. */
export async function judgeReplays({ asker, ports, boards }: Replaying): Promise<string[]> {
  const faults: string[] = []
  for (const [index, port] of ports.entries()) {
    for (const [id, truth] of boards) {
      const answer = await asker.ask({ port, query: boardQuery, variables: { id }, patience: 20_000 })
      const board = answer?.data?.board
      if (!board) {
        faults.push(`node ${index} does not show board ${id}: ${answer?.codes.join(' ')}`)
        continue
      }
      const told = [...judgeShown(board, truth), ...(await judgePast({ asker, port, id, cursor: board.cursor, truth }))]
      faults.push(...told.map((fault) => `node ${index} ${fault}`))
    }
  }
  return faults
}

function judgeShown(board: Record<string, any>, truth: FoldedBoard): string[] {
  const published = [...truth.levers.values()].filter((lever) => lever.state === 'PUBLISHED')
  const comments = [...truth.comments.values()].filter((comment) => comment.state === 'PUBLISHED')
  const votes = [...truth.tallies.values()].reduce(
    (sum, { counts }) => sum + counts.split(' ').reduce((all, one) => all + Number(one), 0),
    0,
  )
  const shown = [board.leverCount, board.commentCount, board.voteCount].join(' ')
  const there = [published.length, comments.length, votes].join(' ')
  const stale = board.levers.edges.filter(({ node }: any) => {
    const tally = truth.tallies.get(node.id)
    const { agree, disagree, pass, number } = node.tally
    const isSame = tally?.number === number && tally?.counts === `${agree} ${disagree} ${pass}`
    return (
      !isSame ||
      !isShownAs(node, truth.levers.get(node.id)) ||
      node.commentCount !== truth.levers.get(node.id)?.commentCount
    )
  })
  return [
    ...(shown === there ? [] : [`counts ${shown} where ${there} are there`]),
    ...stale.map(({ node }: any) => `shows an older state of lever ${node.id}`),
  ]
}

async function judgePast({
  asker,
  port,
  id,
  cursor,
  truth,
}: {
  asker: GraphqlAsker
  port: number
  id: string
  cursor: string
  truth: FoldedBoard
}): Promise<string[]> {
  const faults: string[] = []
  const [epoch, head] = cursor.split('.')
  // What is too far back is answered with a snapshot, which is judged elsewhere.
  let after = `${epoch}.${Math.max(0, Number(head) - 1_990)}`
  for (let more = true; more;) {
    const page = (await asker.ask({ port, query: pageQuery, variables: { id, after }, patience: 20_000 }))?.data
      ?.boardEvents
    if (!page) return [...faults, `does not tell the past of board ${id} after ${after}`]
    for (const { number, lever, comment } of page.events) {
      const isTrue =
        (!lever || isShownAs(lever, truth.levers.get(lever.id))) &&
        (!comment || isShownAs(comment, truth.comments.get(comment.id)))
      if (!isTrue) faults.push(`tells event ${number} with other words than there are now`)
    }
    ;({ cursor: after, more } = page)
  }
  return faults
}

function isShownAs(shown: Record<string, unknown>, truth: Shown | undefined): boolean {
  return ['state', 'revision', 'title', 'body'].every((name) => !(name in shown) || shown[name] === truth?.[name])
}
