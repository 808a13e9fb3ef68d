import { startChild } from './child.mjs'
import { query } from './peers/page.mjs'
import { median, rounded } from './statistics.mjs'

const peers = ['apollo', 'yoga', 'mercurius', 'static']
const ours = 'leviers'
const changing = 'leviers, while it changes 20 times a second'
const connections = 32

/**
 * A board's page of fifty levers: ours from the database, the peers' from memory; requests a second over 32 kept
 * connections, each variant once per round.
 */
export async function measureBoardPage({ databaseUrl, rounds, milliseconds, say }) {
  const children = []
  const start = async (...args) => {
    const child = await startChild(...args)
    children.push(child)
    return child
  }
  try {
    const [asking, writer] = [await start('./requests.mjs'), await start('./writer.mjs', { databaseUrl })]
    const board = await writer.ask('aBoard', { levers: 50 })
    const leviers = await start('./peers/leviers.mjs', { databaseUrl })
    const body = JSON.stringify({ query, variables: { id: board.boardId } })
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const answer = await fetch(`http://127.0.0.1:${leviers.started.port}/graphql`, { method: 'POST', headers, body })
    const { data: page } = await answer.json()
    const servers = { [ours]: leviers }
    for (const name of peers) servers[name] = await start(`./peers/page-${name}.mjs`, { page })
    const perSecond = Object.fromEntries([ours, changing, ...peers].map((name) => [name, []]))
    for (let round = 0; round < rounds; round += 1) {
      for (const name of Object.keys(perSecond)) {
        const { port, path = '/graphql' } = (servers[name] ?? leviers).started
        const request = { port, path, method: 'POST', body, headers, connections, milliseconds }
        await asking.ask('ask', { ...request, milliseconds: 300 })
        const writing =
          name === changing
            ? writer.ask('commentOften', { leverId: board.leverIds[0], perSecond: 20, milliseconds })
            : null
        const { answers, seconds } = await asking.ask('ask', request)
        await writing
        perSecond[name].push(answers / seconds)
        say(`board page, round ${round + 1}, ${name}: ${Math.round(answers / seconds)} requests/s`)
      }
    }
    const middle = Object.fromEntries(
      Object.entries(perSecond).map(([name, found]) => [name, Math.round(median(found))]),
    )
    const ratio = (one, other) => rounded(median(perSecond[one].map((found, round) => found / perSecond[other][round])))
    return {
      bytes: Buffer.byteLength(JSON.stringify({ data: page })),
      requestsPerSecond: middle,
      ratios: Object.fromEntries(peers.map((name) => [name, ratio(ours, name)])),
      ratiosWhileItChanges: Object.fromEntries(peers.map((name) => [name, ratio(changing, name)])),
    }
  } finally {
    children.forEach((child) => child.stop())
  }
}
