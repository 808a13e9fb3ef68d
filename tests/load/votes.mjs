import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withChildren } from './child.mjs'
import { preparePgbench } from './pgbench.mjs'
import { median, rounded } from './statistics.ts'

const milliseconds = 2_000
const counts = [16, 64]
const boardCount = 100

/**
 * Votes a second. Ours go through rights, log and acknowledgement after the commit; beside them, in the same run, the
 * same rows written with one statement for each vote by pgbench, by `pg` and by PGlite, and by the ORM's unit of work.
 */
export async function measureVotes({ databaseUrl, rounds, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'leviers-votes-'))
  try {
    return await withChildren(async (start) => {
      const measures = await measuresOf({ start, databaseUrl, folder })
      const found = Object.fromEntries(Object.keys(measures).map((name) => [name, []]))
      for (let round = 0; round < rounds; round += 1) {
        for (const [name, measure] of Object.entries(measures)) found[name].push(await measure())
        say(`votes, round ${round + 1} done`)
      }
      const rates = Object.entries(found).map(([name, list]) => {
        return { name, votesPerSecond: Math.round(median(list.map((one) => one.perSecond))) }
      })
      const rows = rates.map((row) => {
        const cpu = found[row.name].map((one) => one.cpu)
        return { ...row, microsecondsOfNode: cpu.includes(undefined) ? null : Math.round(median(cpu)) }
      })
      const ratios = ratiosOf(found)
      const shareOfGraphql = shareOf(found)
      return { ratios, shareOfGraphql, tables: [{ title: 'votes a second', rows, ratios, shareOfGraphql }] }
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const overHttp = `over HTTP, a hundred boards, ${counts.at(-1)} at once`

/** What is measured in each round, by its name. */
async function measuresOf({ start, databaseUrl, folder }) {
  const measures = {}
  const leviers = { PostgreSQL: await start('./writer.mjs', { databaseUrl }) }
  leviers.embedded = await start('./writer.mjs', { dataDir: join(folder, 'data') })
  const bench = preparePgbench({ databaseUrl, folder })
  const others = {
    'pg, one statement': await start('./peers/votes-pg.mjs', { databaseUrl }),
    'unit of work': await start('./peers/votes-unit-of-work.mjs', { databaseUrl }),
  }
  const pglite = await start('./peers/votes-pglite.mjs', { dataDir: join(folder, 'pglite') })
  const places = { PostgreSQL: await placesOf(leviers.PostgreSQL), embedded: await placesOf(leviers.embedded) }
  for (const atOnce of counts) {
    for (const [database, child] of Object.entries(leviers)) {
      for (const [where, leverIds] of Object.entries(places[database]))
        measures[`leviers, ${database}, ${where}, ${atOnce} at once`] = () => vote(child, { leverIds, atOnce })
    }
    for (const where of ['one lever', 'spread']) {
      if (bench)
        measures[`pgbench, ${where}, ${atOnce} at once`] = () => ({ perSecond: bench.run(where, atOnce, milliseconds) })
      for (const [name, child] of Object.entries(others))
        measures[`${name}, ${where}, ${atOnce} at once`] = () => vote(child, { where, atOnce })
      measures[`PGlite, one statement, ${where}, ${atOnce} at once`] = () => vote(pglite, { where, atOnce })
    }
  }
  measures[overHttp] = await httpMeasure({ start, databaseUrl, writer: leviers.PostgreSQL, places: places.PostgreSQL })
  return measures
}

async function placesOf(writer) {
  const many = []
  for (let count = 0; count < boardCount; count += 1) many.push((await writer.ask('aBoard')).leverIds[0])
  const { leverIds } = await writer.ask('aBoard', { levers: 50 })
  return { 'one lever': leverIds.slice(0, 1), 'one board': leverIds, 'a hundred boards': many }
}

async function vote(child, given) {
  const before = await child.ask('cpu')
  const { votes, seconds } = await child.ask('vote', { ...given, milliseconds })
  return { perSecond: votes / seconds, cpu: ((await child.ask('cpu')) - before) / votes }
}

/** The same from outside: a GraphQL mutation over HTTP for each vote. Many people, since each may write once a second. */
async function httpMeasure({ start, databaseUrl, writer, places }) {
  const server = await start('./peers/leviers.mjs', { databaseUrl })
  const requests = await start('./requests.mjs')
  const { port } = server.started
  let rounds = 0
  return async () => {
    rounds += 1
    const cookies = (await writer.ask('sessions', rounds * 400)).slice((rounds - 1) * 400)
    const before = await server.ask('cpu')
    const given = { port, connections: counts.at(-1), milliseconds, cookies, leverIds: places['a hundred boards'] }
    const { answers, seconds } = await requests.ask('vote', given)
    return { perSecond: answers / seconds, cpu: ((await server.ask('cpu')) - before) / answers }
  }
}

function ratiosOf(found) {
  const ratio = (one, other) => {
    if (!found[other]) return undefined
    return rounded(median(found[one].map(({ perSecond }, round) => perSecond / found[other][round].perSecond)))
  }
  const ofCount = (atOnce) => {
    const ours = (where) => `leviers, PostgreSQL, ${where}, ${atOnce} at once`
    return {
      [`a hundred boards ÷ pgbench spread, ${atOnce} at once`]: ratio(
        ours('a hundred boards'),
        `pgbench, spread, ${atOnce} at once`,
      ),
      [`a hundred boards ÷ pg spread, ${atOnce} at once`]: ratio(
        ours('a hundred boards'),
        `pg, one statement, spread, ${atOnce} at once`,
      ),
      [`one board ÷ pgbench one lever, ${atOnce} at once`]: ratio(
        ours('one board'),
        `pgbench, one lever, ${atOnce} at once`,
      ),
      [`one board ÷ pgbench spread, ${atOnce} at once`]: ratio(ours('one board'), `pgbench, spread, ${atOnce} at once`),
      [`one lever ÷ pgbench one lever, ${atOnce} at once`]: ratio(
        ours('one lever'),
        `pgbench, one lever, ${atOnce} at once`,
      ),
      [`one lever ÷ pg one lever, ${atOnce} at once`]: ratio(
        ours('one lever'),
        `pg, one statement, one lever, ${atOnce} at once`,
      ),
      [`a hundred boards ÷ unit of work, ${atOnce} at once`]: ratio(
        ours('a hundred boards'),
        `unit of work, spread, ${atOnce} at once`,
      ),
      [`embedded ÷ PGlite one statement, ${atOnce} at once`]: ratio(
        `leviers, embedded, a hundred boards, ${atOnce} at once`,
        `PGlite, one statement, spread, ${atOnce} at once`,
      ),
    }
  }
  return Object.assign({}, ...counts.map(ofCount))
}

/** How much of the server's CPU for a vote over HTTP is not for the command itself. */
function shareOf(found) {
  const command = found[`leviers, PostgreSQL, a hundred boards, ${counts.at(-1)} at once`]
  return rounded(median(found[overHttp].map(({ cpu }, round) => 1 - command[round].cpu / cpu)))
}
