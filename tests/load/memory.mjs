import { withChildren } from './child.mjs'
import { query } from './peers/event.mjs'
import { median, rounded } from './statistics.ts'

const variants = {
  leviers: { server: 'leviers', dialect: 'graphql-ws' },
  raw: { server: 'raw', dialect: 'raw', path: '/' },
  'graphql-ws': { server: 'graphql-ws', dialect: 'graphql-ws' },
  'type-graphql': { server: 'type-graphql', dialect: 'graphql-ws' },
  mercurius: { server: 'mercurius', dialect: 'graphql-ws' },
  yoga: { server: 'yoga', dialect: 'graphql-ws' },
  'socket.io': { server: 'socket.io', dialect: 'socket.io' },
}
const warming = 100
const quietMilliseconds = 1_500

/**
 * What a follower to whom nothing is said costs in resident memory: each time in a new process, measured after a
 * collection with a hundred followers and again with so many more.
 */
export async function measureMemory({ databaseUrl, followers, rounds, say }) {
  const tables = []
  for (const count of followers) {
    const found = Object.fromEntries(Object.keys(variants).map((name) => [name, []]))
    for (let round = 0; round < rounds; round += 1) {
      for (const name of Object.keys(variants)) {
        const bytes = await measureOne({ databaseUrl, count, ...variants[name] })
        found[name].push(bytes / 1_000)
        say(`memory, ${count} followers, round ${round + 1}, ${name}: ${rounded(bytes / 1_000)} kB each`)
      }
    }
    const rows = Object.entries(found).map(([name, kilobytes]) => ({ name, kilobytes: rounded(median(kilobytes)) }))
    const kilobytesAboveRaw = rounded(median(found.leviers.map((one, round) => one - found.raw[round])))
    tables.push({
      title: `${count} idle followers: kB of resident memory each`,
      followers: count,
      rows,
      kilobytesAboveRaw,
    })
  }
  return { tables }
}

function measureOne({ databaseUrl, count, server: file, dialect, path = '/graphql' }) {
  return withChildren(async (start) => {
    const server = await start(`./peers/${file}.mjs`, { databaseUrl })
    const crowd = await start('./crowd.mjs')
    const board = file === 'leviers' ? await (await start('./writer.mjs', { databaseUrl })).ask('aBoard') : null
    const variables = { boardId: board?.boardId ?? 'x', after: board?.cursor ?? 'x.0' }
    const open = (some) =>
      crowd.ask('open', { port: server.started.port, dialect, path, query, variables, count: some })
    const settled = async () => {
      await new Promise((resolve) => setTimeout(resolve, quietMilliseconds))
      await server.ask('memory')
      return server.ask('memory')
    }
    await open(warming)
    const before = await settled()
    await open(count)
    return ((await settled()) - before) / count
  })
}
