import WebSocket from 'ws'
import type { GraphqlAsker } from '../ask-graphql.ts'
import type { DatabaseBoard } from './database-board.ts'
import type { FoldedBoard, Shown } from './folded-board.ts'

interface Replaying {
  requester: GraphqlAsker
  ports: readonly number[]
  /** What the database holds. */
  boards: ReadonlyMap<string, DatabaseBoard>
}

const newestVersions = 10
const words = `id state revision`
const boardQuery = `query ($id: ID!) { board(id: $id) { number cursor leverCount commentCount voteCount
  levers(first: 50) { edges { node { ${words} title commentCount tally { agree disagree pass number }
    openToMembers revisions(first: ${newestVersions}) { edges { node { revision name } } } } } } } }`
const aboutLevers = `LeverPublished LeverEdited LeverWithdrawn LeverHidden LeverRestored LeverReviewed LeverTextChanged
  LeverTextFrozen LeverVersionNamed LeverShared CoAuthorInvited CoAuthorRemoved`.split(/\s+/)
const pastFields = `__typename number ${aboutLevers.map((kind) => `... on ${kind} { lever { ${words} title body openToMembers } }`).join(' ')}
  ${['Added', 'Edited', 'Deleted', 'Hidden', 'Restored'].map((kind) => `... on Comment${kind} { comment { ${words} body } }`).join(' ')}`
const pageQuery = `query ($id: ID!, $after: String!) { boardEvents(boardId: $id, after: $after, first: 200) { cursor more events { ${pastFields} } } }`
const feedQuery = `subscription ($id: ID!, $after: String!) { boardFeed(boardId: $id, after: $after) { ${pastFields} } }`

/** Whether every node, asked afresh, shows each board and its past as the database has them now. In sentences. */
export async function judgeReplays({ requester, ports, boards }: Replaying): Promise<string[]> {
  const faults: string[] = []
  for (const [index, port] of ports.entries()) {
    for (const [id, truth] of boards) {
      const answer = await requester.ask({ port, query: boardQuery, variables: { id }, patience: 20_000 })
      const board = answer?.data?.board
      if (!board) {
        faults.push(`node ${index} does not show board ${id}: ${answer?.codes.join(' ')}`)
        continue
      }
      const past: Past = { requester, port, id, cursor: board.cursor, truth }
      const told = [...judgeShown(board, truth), ...(await judgePast(past)), ...(await judgeFeed(past))]
      faults.push(...told.map((fault) => `node ${index} ${fault}`))
    }
  }
  return faults
}

function judgeShown(board: Record<string, any>, truth: DatabaseBoard): string[] {
  const published = [...truth.levers.values()].filter((lever) => lever.state === 'PUBLISHED')
  const isShown = (leverId: unknown) => truth.levers.get(String(leverId))?.state === 'PUBLISHED'
  const comments = [...truth.comments.values()].filter(
    ({ state, leverId }) => state === 'PUBLISHED' && isShown(leverId),
  )
  const votes = [...truth.tallies]
    .filter(([leverId]) => isShown(leverId))
    .reduce((sum, [, { counts }]) => sum + counts.split(' ').reduce((all, one) => all + Number(one), 0), 0)
  const shown = [board.leverCount, board.commentCount, board.voteCount].join(' ')
  const there = [published.length, comments.length, votes].join(' ')
  const stale = board.levers.edges.filter(({ node }: any) => {
    const tally = truth.tallies.get(node.id)
    const { agree, disagree, pass, number } = node.tally
    const lever = truth.levers.get(node.id)
    const isSame = tally?.number === number && tally?.counts === `${agree} ${disagree} ${pass}`
    return !isSame || !isShownAs(node, lever) || node.commentCount !== lever?.commentCount || !hasVersions(node, truth)
  })
  return [
    ...(shown === there ? [] : [`counts ${shown} where ${there} are there`]),
    ...stale.map(({ node }: any) => `shows an older state of lever ${node.id}`),
  ]
}

/** Whether the newest versions, and how they are called, are those that there are. */
function hasVersions({ id, revisions }: Record<string, any>, { versions }: DatabaseBoard): boolean {
  const newest = (versions.get(id) ?? []).slice(0, newestVersions)
  const shown = revisions.edges.map(({ node }: any) => `${node.revision} ${node.name}`)
  return shown.join() === newest.map(({ revision, name }) => `${revision} ${name}`).join()
}

interface Past {
  requester: GraphqlAsker
  port: number
  id: string
  /** Where the board stands. */
  cursor: string
  truth: FoldedBoard
}

async function judgePast({ requester, port, id, cursor, truth }: Past): Promise<string[]> {
  const faults: string[] = []
  let after = longAgo(cursor)
  for (let more = true; more;) {
    const page = (await requester.ask({ port, query: pageQuery, variables: { id, after }, patience: 20_000 }))?.data
      ?.boardEvents
    if (!page) return [...faults, `does not tell the past of board ${id} after ${after}`]
    for (const event of page.events) faults.push(...faultOfWords(event, truth))
    ;({ cursor: after, more } = page)
  }
  return faults
}

function isShownAs(shown: Record<string, unknown>, truth: Shown | undefined): boolean {
  return ['state', 'revision', 'title', 'body', 'openToMembers'].every(
    (name) => !(name in shown) || shown[name] === truth?.[name],
  )
}

/** What is too far back is answered with a snapshot, which is judged elsewhere. */
function longAgo(cursor: string): string {
  const [epoch, head] = cursor.split('.')
  return `${epoch}.${Math.max(0, Number(head) - 900)}`
}

const patienceMilliseconds = 20_000

/** The same over a socket, where a node tells from what it keeps in memory. */
function judgeFeed({ port, id, cursor, truth }: Past): Promise<string[]> {
  const faults: string[] = []
  const head = Number(cursor.split('.')[1])
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, 'graphql-transport-ws')
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(late)
      socket.terminate()
      resolve(faults)
    }
    const late = setTimeout(() => {
      faults.push(`does not tell the past of board ${id} over a socket`)
      end()
    }, patienceMilliseconds)
    socket.on('error', () => undefined)
    socket.on('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('message', (message: Buffer) => {
      const { type, payload } = JSON.parse(message.toString())
      const asked = { query: feedQuery, variables: { id, after: longAgo(cursor) } }
      if (type === 'connection_ack') socket.send(JSON.stringify({ id: 'past', type: 'subscribe', payload: asked }))
      if (type !== 'next') return
      faults.push(...faultOfWords(payload.data.boardFeed, truth))
      if (payload.data.boardFeed.number >= head) end()
    })
  })
}

function faultOfWords({ number, lever, comment }: Record<string, any>, truth: FoldedBoard): string[] {
  const isTrue =
    (!lever || isShownAs(lever, truth.levers.get(lever.id))) &&
    (!comment || isShownAs(comment, truth.comments.get(comment.id)))
  return isTrue ? [] : [`tells event ${number} with other words than there are now`]
}
