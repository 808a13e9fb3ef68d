import { clock, startChild } from './child.mjs'
import { query } from './peers/event.mjs'
import { median, quantile, rounded } from './statistics.mjs'

/** From the opening of a socket to the last of the events that its follower missed, or to the snapshot instead. */
export async function measureCatchUp({ databaseUrl, rounds, missed, say }) {
  const [writer, server, crowd] = [
    await startChild('./writer.mjs', { databaseUrl }),
    await startChild('./peers/leviers.mjs', { databaseUrl }),
    await startChild('./crowd.mjs'),
  ]
  try {
    const results = []
    for (const count of missed) {
      const board = await writer.ask('aBoard')
      const [leverId] = board.leverIds
      for (let left = count; left > 0; left -= 200) await writer.ask('comment', { leverId, count: Math.min(200, left) })
      const times = []
      for (let round = 0; round < rounds * 5; round += 1) {
        const { events } = await listen({ crowd, server, board, frames: 1 }).then(({ first }) => first)
        const told = events === 'RESET' ? 1 : count
        const { milliseconds } = await listen({ crowd, server, board, frames: told })
        times.push(milliseconds)
      }
      results.push({ missed: count, p50: rounded(median(times)), p95: rounded(quantile(times, 0.95)) })
      say(`catch-up of ${count}: median ${rounded(median(times))} ms`)
    }
    return { milliseconds: results }
  } finally {
    for (const child of [writer, server, crowd]) child.stop()
  }
}

async function listen({ crowd, server, board, frames }) {
  const begun = clock()
  await crowd.ask('expect', frames)
  const variables = { boardId: board.boardId, after: board.cursor }
  await crowd.ask('open', {
    port: server.started.port,
    dialect: 'graphql-ws',
    path: '/graphql',
    query,
    variables,
    count: 1,
  })
  const last = await crowd.ask('last')
  const first = await crowd.ask('first')
  await crowd.ask('close')
  return { milliseconds: last - begun, first }
}
