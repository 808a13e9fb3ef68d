import * as Y from 'yjs'
import { withChildren } from './child.mjs'
import { median, quantile, rounded } from './statistics.ts'

const warmingMilliseconds = 3_000
const patience = 20_000
const turnSeconds = 10
/** Longer than Leviers waits before it makes what was typed what everybody reads. */
const restMilliseconds = 1_500
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
    const desks = { leviers: await start('./typing/typists.mjs'), hocuspocus: await start('./typing/typists.mjs') }
    await new Promise((resolve) => setTimeout(resolve, aloneMilliseconds))
    const found = { leviers: [], hocuspocus: [] }
    for (let round = 0; round < rounds; round += 1) {
      const sides = Object.keys(found).map((name) => {
        return {
          name,
          server: servers[name],
          desks: desks[name],
          place: places[name][round],
          cpu: 0,
          deskCpu: 0,
          bytes: 0,
        }
      })
      const measured = await measureRound(sides, { perSecond, seconds, carets })
      measured.forEach((one, index) => found[sides[index].name].push(one))
      const shares = measured.map((one, index) => `${sides[index].name} ${rounded(one.shareOfACore)}`)
      say(`coediting, round ${round + 1}: of a core, ${shares.join(', ')}`)
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

/** Both with the same people at their desks, in turns of some seconds, so that what else the machine does is the same for both. */
async function measureRound(sides, { perSecond, seconds, carets }) {
  for (const { name, server, desks, place } of sides) {
    await desks.ask('open', { dialect: name, port: server.started.port, carets, ...place })
    await desks.ask('type', { perSecond, milliseconds: warmingMilliseconds })
    // What was typed before must not be counted as seen afterwards.
    await desks.ask('settled', { milliseconds: patience })
    await desks.ask('forget')
  }
  for (let turn = 0; turn < seconds / turnSeconds; turn += 1) {
    for (const side of turn % 2 === 0 ? sides : sides.toReversed()) await takeTurn(side, perSecond)
  }
  return Promise.all(sides.map((side) => judged(side, Math.ceil(seconds / turnSeconds) * turnSeconds)))
}

async function takeTurn(side, perSecond) {
  const { server, desks } = side
  const [cpu, deskCpu] = [await server.ask('cpu'), await desks.ask('cpu')]
  const { bytesDown } = await desks.ask('type', { perSecond, milliseconds: turnSeconds * 1_000 })
  // What is still to be done for what was typed counts too.
  await new Promise((resolve) => setTimeout(resolve, restMilliseconds))
  side.cpu += (await server.ask('cpu')) - cpu
  side.deskCpu += (await desks.ask('cpu')) - deskCpu
  side.bytes += bytesDown
}

async function judged({ name, place, server, desks, cpu, deskCpu, bytes }, seconds) {
  const { isSettled, contents, typed, heard, acknowledged } = await desks.ask('settled', { milliseconds: patience })
  const { port } = server.started
  const there = name === 'leviers' ? await contentsAt(port, place) : await server.ask('contentsOf', place.name)
  await desks.ask('close')
  const others = place.cookies.length - 1
  return {
    shareOfACore: cpu / 1e6 / seconds,
    deskShare: deskCpu / 1e6 / seconds,
    bytesDown: bytes / seconds / place.cookies.length / 1_000,
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

async function contentsAt(port, { leverId, cookies: [cookie] }) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ query: whole, variables: { leverId } }),
  })
  const { data } = await response.json()
  const doc = new Y.Doc()
  for (const update of data.textChanges.events[0].updates) Y.applyUpdate(doc, Buffer.from(update, 'base64'))
  return doc.getXmlFragment('body').toJSON()
}
