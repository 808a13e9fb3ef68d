import * as Y from 'yjs'
import { withChildren } from './child.mjs'
import { median, quantile, rounded } from './statistics.ts'

const warmingMilliseconds = 3_000
const patience = 20_000
/** After so long without a word of another node, ours knows that it is alone, as most are. */
const aloneMilliseconds = 18_000

/**
 * People who type into one text at once: what it costs the server, when the others see a keystroke and when it is
 * acknowledged. Ours is acknowledged after its commit to PostgreSQL; Hocuspocus keeps everything in memory.
 */
export function measureCoediting({ databaseUrl, rounds, seconds, typists, perSecond, carets, say }) {
  return withChildren(async (start) => {
    const places = await placesOf({ start, databaseUrl, rounds, typists })
    const servers = {
      leviers: await start('./peers/leviers.mjs', { databaseUrl }),
      hocuspocus: await start('./peers/hocuspocus.mjs'),
    }
    const desks = await start('./typing/typists.mjs')
    await new Promise((resolve) => setTimeout(resolve, aloneMilliseconds))
    const found = { leviers: [], hocuspocus: [] }
    for (let round = 0; round < rounds; round += 1) {
      const names = Object.keys(found)
      for (const name of round % 2 === 0 ? names : names.toReversed()) {
        const given = { name, place: places[name][round], server: servers[name], desks, perSecond, seconds, carets }
        found[name].push(await measureOne(given))
        say(`coediting, round ${round + 1}, ${name}: ${rounded(found[name].at(-1).shareOfACore)} of a core`)
      }
    }
    const rows = Object.entries(found).map(([name, list]) => rowOf(name, list))
    const ratio = (of) => rounded(median(found.leviers.map((one, round) => of(one) / of(found.hocuspocus[round]))))
    const ratios = { cpu: ratio((one) => one.shareOfACore), bytesDown: ratio((one) => one.bytesDown) }
    const isWhole = Object.values(found).every((list) => list.every((one) => one.isWhole))
    const title = `${typists} people, ${perSecond} keys a second each, ${carets ? 'with' : 'without'} carets: share of a core, milliseconds, kB a second to each`
    return { typists, perSecond, seconds, carets, isWhole, ratios, tables: [{ title, rows, ratios, isWhole }] }
  })
}

/** A text of its own for each round; who made ours is gone before they are measured. */
async function placesOf({ start, databaseUrl, rounds, typists }) {
  const writer = await start('./writer.mjs', { databaseUrl })
  const places = { leviers: [], hocuspocus: [] }
  for (let round = 0; round < rounds; round += 1) {
    places.leviers.push(await writer.ask('aText', typists))
    places.hocuspocus.push({ name: crypto.randomUUID(), cookies: Array(typists).fill(null) })
  }
  writer.stop()
  return places
}

export async function measureOne({ name, place, server, desks, perSecond, seconds, carets }) {
  const { port } = server.started
  await desks.ask('open', { dialect: name, port, carets, ...place })
  await desks.ask('type', { perSecond, milliseconds: warmingMilliseconds })
  // What was typed before must not be counted as seen afterwards.
  await desks.ask('settled', { milliseconds: patience })
  const [cpu, deskCpu] = [await server.ask('cpu'), await desks.ask('cpu')]
  const { bytesDown } = await desks.ask('type', { perSecond, milliseconds: seconds * 1_000 })
  const spent = (await server.ask('cpu')) - cpu
  const deskSpent = (await desks.ask('cpu')) - deskCpu
  const { isSettled, contents, typed, heard, acknowledged } = await desks.ask('settled', { milliseconds: patience })
  const there = name === 'leviers' ? await contentsAt(port, place.leverId) : await server.ask('contentsOf', place.name)
  await desks.ask('close')
  const others = place.cookies.length - 1
  return {
    shareOfACore: spent / 1e6 / seconds,
    deskShare: deskSpent / 1e6 / seconds,
    bytesDown: bytesDown / seconds / place.cookies.length / 1_000,
    typedPerSecond: typed / seconds,
    toOthers: percentiles(heard),
    toAcknowledgement: percentiles(acknowledged),
    // All documents say the same, as the server does, and each keystroke was seen by all others and acknowledged.
    isWhole: isSettled && there === contents && heard.length === typed * others && acknowledged.length === typed,
  }
}

const percentiles = (times) => ({ p50: median(times), p95: quantile(times, 0.95), p99: quantile(times, 0.99) })

function rowOf(name, list) {
  const middle = (of) => rounded(median(list.map(of)))
  return {
    name,
    shareOfACore: middle((one) => one.shareOfACore),
    'others p50': middle((one) => one.toOthers.p50),
    'others p95': middle((one) => one.toOthers.p95),
    'others p99': middle((one) => one.toOthers.p99),
    'acknowledged p50': middle((one) => one.toAcknowledgement.p50),
    'acknowledged p95': middle((one) => one.toAcknowledgement.p95),
    'acknowledged p99': middle((one) => one.toAcknowledgement.p99),
    kilobytesDown: middle((one) => one.bytesDown),
    typedPerSecond: middle((one) => one.typedPerSecond),
    typistsShareOfACore: middle((one) => one.deskShare),
    converged: list.every((one) => one.isWhole),
  }
}

const whole = `query ($leverId: ID!) { textChanges(leverId: $leverId, after: "") { events { updates } } }`

async function contentsAt(port, leverId) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: whole, variables: { leverId } }),
  })
  const { data } = await response.json()
  const doc = new Y.Doc()
  for (const update of data.textChanges.events[0].updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  return doc.getXmlFragment('body').toJSON()
}
