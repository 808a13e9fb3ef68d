import { withChildren } from './child.mjs'
import { query } from './peers/page.mjs'
import { median, quantile, rounded } from './statistics.ts'

const atOnce = 40
const pages = 60

/** The page, with who is asking: so it is made for each who asks, and not kept for all. */
const page = query.replace('query Page($id: ID!) {', 'query Page($id: ID!) { me { id }')
/** As dear as a question may be, and made each time. */
const dearest = `query ($id: ID!) { me { id } board(id: $id) { levers(first: 50) { edges { node {
  id title author { id displayName } tally { agree disagree total } thread(first: 10) { edges { node { id body
    author { displayName } } } } } } } } }`

/**
 * A board's page, as one visitor waits for it, alone and beside another visitor who has forty of the dearest questions
 * under way all the time; by turns.
 */
export function measureFairness({ databaseUrl, rounds, say }) {
  return withChildren(async (start) => {
    const [visitor, greedy] = [await start('./readers.mjs'), await start('./readers.mjs')]
    const writer = await start('./writer.mjs', { databaseUrl })
    const { boardId, leverIds } = await writer.ask('aBoard', { levers: 50 })
    for (const leverId of leverIds) await writer.ask('comment', { leverId, count: 10 })
    const { port } = (await start('./peers/leviers.mjs', { databaseUrl })).started
    const asked = (text, from) => ({ port, from, body: JSON.stringify({ query: text, variables: { id: boardId } }) })
    const mine = { ...asked(page, '127.0.0.1'), count: pages }
    await visitor.ask('one', mine)
    const found = { alone: [], beside: [] }
    const greed = {}
    for (let round = 0; round < rounds; round += 1) {
      found.alone.push(await visitor.ask('one', mine))
      await greedy.ask('beginGreed', { ...asked(dearest, '127.0.0.2'), atOnce })
      await new Promise((resolve) => setTimeout(resolve, 1_000))
      found.beside.push(await visitor.ask('one', mine))
      for (const [status, count] of Object.entries(await greedy.ask('endGreed')))
        greed[status] = (greed[status] ?? 0) + count
      say(
        `fairness, round ${round + 1}: alone ${rounded(median(found.alone[round]))} ms, beside ${rounded(median(found.beside[round]))} ms`,
      )
    }
    const rows = Object.entries(found).map(([name, times]) => {
      return { name, p50: rounded(quantile(times.flat(), 0.5)), p95: rounded(quantile(times.flat(), 0.95)) }
    })
    const ratio = (share) =>
      rounded(median(found.beside.map((times, round) => quantile(times, share) / quantile(found.alone[round], share))))
    const ratios = { p50: ratio(0.5), p95: ratio(0.95) }
    const title = `a board's page, ms, alone and beside ${atOnce} of the dearest questions of somebody else`
    return { ratios, tables: [{ title, rows, ratios, answersToTheOther: greed }] }
  })
}
