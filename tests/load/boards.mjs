import { clock, withChildren } from './child.mjs'
import { query } from './peers/event.mjs'
import { median, rounded, speedRatios } from './statistics.ts'

/**
 * Many boards with some followers each, and something new on every one of them at the same moment: whether the cost
 * follows what is delivered, or what is followed.
 */
export function measureBoards({ databaseUrl, boards: boardCount, followers, rounds, events, say }) {
  return withChildren(async (start) => {
    const writer = await start('./writer.mjs', { databaseUrl })
    const servers = {
      leviers: await start('./peers/leviers.mjs', { databaseUrl }),
      raw: await start('./peers/raw.mjs'),
    }
    const crowd = await start('./crowd.mjs')
    const boards = []
    for (let count = 0; count < boardCount; count += 1) boards.push(await writer.ask('aBoard'))
    const [cpu, time, share] = [
      { leviers: [], raw: [] },
      { leviers: [], raw: [] },
      { leviers: [], raw: [] },
    ]
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, server] of Object.entries(servers)) {
        const one = await measureOne({ name, server, crowd, writer, boards, followers, events })
        cpu[name].push(one.microseconds)
        time[name].push(one.milliseconds)
        share[name].push(one.crowdShare)
        say(
          `${boardCount} boards, round ${round + 1}, ${name}: ${rounded(one.microseconds)} µs, ${rounded(one.milliseconds)} ms`,
        )
      }
    }
    const rows = Object.keys(servers).map((name) => ({
      name,
      microsecondsPerDelivery: rounded(median(cpu[name])),
      millisecondsToTheLast: rounded(median(time[name])),
      crowdShareOfACore: rounded(median(share[name])),
    }))
    const ratios = speedRatios(cpu, 'leviers')
    const title = `${boardCount} boards with ${followers} followers each, one event on each at the same moment`
    return { ratios, tables: [{ title, rows, ratios }] }
  })
}

async function measureOne({ name, server, crowd, writer, boards, followers, events }) {
  const isOurs = name === 'leviers'
  for (const [index, board] of boards.entries()) {
    const after = isOurs ? await writer.ask('cursorOf', board.boardId) : 'x.0'
    const variables = { boardId: board.boardId, after }
    const path = isOurs ? '/graphql' : `/${index}`
    const dialect = isOurs ? 'graphql-ws' : 'raw'
    const { port } = server.started
    await crowd.ask('open', { port, dialect, path, query, variables, id: 'boardFeed', count: followers })
  }
  const deliveries = boards.length * followers
  const publish = async (from) => {
    const begun = clock()
    if (isOurs) await writer.ask('commentOnEach', { leverIds: boards.map(({ leverIds }) => leverIds[0]) })
    else await Promise.all(boards.map((_, index) => server.ask('publish', { from, count: 1, room: `/${index}` })))
    return begun
  }
  await new Promise((resolve) => setTimeout(resolve, 1_500))
  const times = []
  let [cpu, crowdCpu] = [0, 0]
  for (let event = -1; event < events; event += 1) {
    // The first one only warms up.
    if (event === 0) [cpu, crowdCpu] = [await server.ask('cpu'), await crowd.ask('cpu')]
    await crowd.ask('expect', deliveries)
    const begun = await publish(event + 1)
    const last = await crowd.ask('last')
    if (event >= 0) times.push(last - begun)
  }
  const spent = (await server.ask('cpu')) - cpu
  const crowdSpent = (await crowd.ask('cpu')) - crowdCpu
  await crowd.ask('close')
  await new Promise((resolve) => setTimeout(resolve, 500))
  return {
    microseconds: spent / deliveries / events,
    milliseconds: median(times),
    crowdShare: crowdSpent / 1_000 / times.reduce((sum, one) => sum + one, 0),
  }
}
