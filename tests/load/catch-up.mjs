import { clock, withChildren } from './child.mjs'
import { query } from './peers/event.mjs'
import { query as page } from './peers/page.mjs'
import { median, quantile, rounded } from './statistics.ts'

const tries = 5

/**
 * From the opening of a socket to the last of the events that its follower missed; or, where these are so many that a
 * snapshot is cheaper, to the RESET and the answer of the board's page after it, which is what the person waits for.
 */
export function measureCatchUp({ databaseUrl, rounds, missed, say }) {
  return withChildren(async (start) => {
    const writer = await start('./writer.mjs', { databaseUrl })
    const server = await start('./peers/leviers.mjs', { databaseUrl })
    const crowd = await start('./crowd.mjs')
    const { port } = server.started
    const rows = []
    for (const count of missed) {
      const board = await writer.ask('aBoard')
      const [leverId] = board.leverIds
      for (let left = count; left > 0; left -= 200) await writer.ask('comment', { leverId, count: Math.min(200, left) })
      const probed = await listen({ crowd, port, board, frames: 1 })
      const isReset = probed.first.events === 'RESET'
      const [times, cpus] = [[], []]
      for (let round = 0; round < rounds * tries; round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 50))
        const cpu = await server.ask('cpu')
        const { milliseconds } = await listen({ crowd, port, board, frames: isReset ? 1 : count })
        times.push(milliseconds + (isReset ? await askPage(port, board.boardId) : 0))
        cpus.push(((await server.ask('cpu')) - cpu) / 1_000)
      }
      const answer = isReset ? 'RESET, then the page' : 'EVENTS'
      rows.push({
        missed: count,
        answer,
        p50: rounded(median(times)),
        p95: rounded(quantile(times, 0.95)),
        cpu: rounded(median(cpus)),
      })
      say(`catch-up of ${count}: ${answer}, median ${rounded(median(times))} ms`)
    }
    return { tables: [{ title: 'milliseconds until all of it was there; CPU of the server in milliseconds', rows }] }
  })
}

async function listen({ crowd, port, board, frames }) {
  const begun = clock()
  await crowd.ask('expect', frames)
  const variables = { boardId: board.boardId, after: board.cursor }
  await crowd.ask('open', { port, dialect: 'graphql-ws', path: '/graphql', query, variables, count: 1 })
  const last = await crowd.ask('last')
  const first = await crowd.ask('first')
  await crowd.ask('close')
  return { milliseconds: last - begun, first }
}

async function askPage(port, boardId) {
  const begun = clock()
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: page, variables: { id: boardId } }),
  })
  await response.text()
  return clock() - begun
}
