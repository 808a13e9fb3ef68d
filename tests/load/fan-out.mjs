import { clock, withChildren } from './child.mjs'
import { query } from './peers/event.mjs'
import { median, rounded, speedRatios } from './statistics.ts'

const ours = 'leviers'
const foreign = 'leviers, ids of their own'
const oneWrite = 'raw, one write for the burst'
/** Every one of our followers has this id for its subscription, as our pages do; other clients have one each. */
const sharedId = 'boardFeed'

const variants = {
  [ours]: { server: 'leviers', dialect: 'graphql-ws', id: sharedId },
  [foreign]: { server: 'leviers', dialect: 'graphql-ws' },
  raw: { server: 'raw', dialect: 'raw', path: '/' },
  [oneWrite]: { server: 'raw', dialect: 'raw', path: '/', inOneWrite: true },
  'graphql-ws': { server: 'graphql-ws', dialect: 'graphql-ws' },
  'type-graphql': { server: 'type-graphql', dialect: 'graphql-ws' },
  mercurius: { server: 'mercurius', dialect: 'graphql-ws' },
  yoga: { server: 'yoga', dialect: 'graphql-ws' },
  'socket.io': { server: 'socket.io', dialect: 'socket.io' },
}

/**
 * One event, or a burst of some, to many followers: every server in its own process, the followers in another, each
 * variant once per round, one after the other. Costs are the server's CPU per delivery; times are from the event (ours:
 * from its acknowledgement) to the last follower.
 */
export function measureFanOut({ databaseUrl, followers, burst, rounds, events, say }) {
  return withChildren(async (start) => {
    const crowd = await start('./crowd.mjs')
    const writer = await start('./writer.mjs', { databaseUrl })
    const board = await writer.ask('aBoard')
    const servers = new Map()
    for (const { server } of Object.values(variants)) {
      if (!servers.has(server)) servers.set(server, await start(`./peers/${server}.mjs`, { databaseUrl }))
    }
    // One event is one write anyway.
    const names = Object.keys(variants).filter((name) => burst > 1 || name !== oneWrite)
    const tables = []
    for (const count of followers) {
      const measured = Object.fromEntries(names.map((name) => [name, []]))
      for (let round = 0; round < rounds; round += 1) {
        for (const name of turned(names, round)) {
          const server = servers.get(variants[name].server)
          const one = await measureOne({ name, server, crowd, writer, board, count, burst, events })
          measured[name].push(one)
          say(
            `${count} followers, round ${round + 1}, ${name}: ${rounded(one.microseconds)} µs, ${rounded(one.milliseconds)} ms`,
          )
        }
      }
      tables.push(tableOf({ count, burst, measured, say }))
    }
    const thousand = tables.find((table) => table.followers === 1_000) ?? tables.at(-1)
    return { ratios: thousand.ratios, ratiosForeignClient: thousand.ratiosForeignClient, tables }
  })
}

/** Another one begins each round, so that none always runs after the same other. */
function turned(names, round) {
  return [...names.slice(round % names.length), ...names.slice(0, round % names.length)]
}

async function measureOne({ name, server, crowd, writer, board, count, burst, events }) {
  const { dialect, path = '/graphql', id, inOneWrite } = variants[name]
  const isOurs = name === ours || name === foreign
  const [leverId] = board.leverIds
  const after = isOurs ? await writer.ask('cursorOf', board.boardId) : 'x.0'
  await crowd.ask('open', {
    port: server.started.port,
    dialect,
    path,
    query,
    variables: { boardId: board.boardId, after },
    id,
    count,
  })
  const publish = async (from, many) => {
    const begun = clock()
    if (isOurs) return writer.ask('comment', { leverId, count: many })
    await server.ask('publish', { from, count: many, inOneWrite })
    return { begun, acknowledged: begun }
  }
  await warmUp({ crowd, publish, count })
  const [times, withWrite] = [[], []]
  const [cpu, crowdCpu] = [await server.ask('cpu'), await crowd.ask('cpu')]
  for (let event = 0; event < events; event += 1) {
    await crowd.ask('expect', count * burst)
    const { begun, acknowledged } = await publish(event * burst, burst)
    const last = await crowd.ask('last')
    // The last follower may hear of the event before its writer's acknowledgement arrives here.
    times.push(Math.max(0.1, last - acknowledged))
    withWrite.push(last - begun)
  }
  const deliveries = events * burst * count
  const spent = (await server.ask('cpu')) - cpu
  const crowdSpent = (await crowd.ask('cpu')) - crowdCpu
  await crowd.ask('close')
  await new Promise((resolve) => setTimeout(resolve, 300))
  return {
    microseconds: spent / deliveries,
    milliseconds: median(withWrite),
    afterAcknowledgement: median(times),
    // Of the time in which something was on its way.
    crowdShare: crowdSpent / 1_000 / withWrite.reduce((sum, one) => sum + one, 0),
  }
}

/** Until everybody hears: subscribing is not acknowledged, so the first event may miss some. */
async function warmUp({ crowd, publish, count }) {
  for (let tries = 0; tries < 40; tries += 1) {
    await crowd.ask('expect', count)
    await publish(0, 1)
    for (let wait = 0; wait < 20; wait += 1) {
      if ((await crowd.ask('heard')) >= count) return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error('not every follower hears')
}

function tableOf({ count, burst, measured, say }) {
  const of = (key) =>
    Object.fromEntries(Object.entries(measured).map(([name, rounds]) => [name, rounds.map((one) => one[key])]))
  const [cpu, time, heard, share] = [
    of('microseconds'),
    of('milliseconds'),
    of('afterAcknowledgement'),
    of('crowdShare'),
  ]
  const without = (costs, name) => Object.fromEntries(Object.entries(costs).filter(([other]) => other !== name))
  const rows = Object.keys(measured).map((name) => ({
    name,
    microsecondsPerDelivery: rounded(median(cpu[name])),
    millisecondsToTheLast: rounded(median(time[name])),
    millisecondsFromAcknowledgement: rounded(median(heard[name])),
    crowdShareOfACore: rounded(median(share[name])),
  }))
  const clientWasTheBottleneck = rows.filter((row) => row.crowdShareOfACore > 0.9).map((row) => row.name)
  for (const name of clientWasTheBottleneck)
    say(`${count} followers, ${name}: the client was the bottleneck, it was busy all along`)
  return {
    title: `${count} followers, ${burst === 1 ? 'one event' : `bursts of ${burst} events`}`,
    followers: count,
    burst,
    rounds: measured[ours].length,
    rows,
    ratios: speedRatios(without(cpu, foreign), ours),
    ratiosForeignClient: speedRatios(without(cpu, ours), foreign),
    ratiosByTime: speedRatios(without(heard, foreign), ours),
    clientWasTheBottleneck,
  }
}
