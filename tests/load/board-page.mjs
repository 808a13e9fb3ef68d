import { withChildren } from './child.mjs'
import { query } from './peers/page.mjs'
import { median, rounded } from './statistics.ts'

const peers = ['apollo', 'yoga', 'mercurius', 'static']
const ours = 'leviers'
const changing = 'leviers, while it changes 20 times a second'
const connections = 32
const milliseconds = 2_000
const firstAnswers = 40

/**
 * A board's page of fifty levers: ours from the database, the peers' from memory; requests a second over 32 kept
 * connections, each variant once per round; and what the first answer after a change costs.
 */
export function measureBoardPage({ databaseUrl, rounds, say }) {
  return withChildren(async (start) => {
    const asking = await start('./requests.mjs')
    const writer = await start('./writer.mjs', { databaseUrl })
    const board = await writer.ask('aBoard', { levers: 50 })
    const leviers = await start('./peers/leviers.mjs', { databaseUrl })
    const body = JSON.stringify({ query, variables: { id: board.boardId } })
    const headers = { 'content-type': 'application/json', accept: 'application/json' }
    const answer = await fetch(`http://127.0.0.1:${leviers.started.port}/graphql`, { method: 'POST', headers, body })
    const { data: page } = await answer.json()
    const servers = { [ours]: leviers }
    for (const name of peers) servers[name] = await start(`./peers/page-${name}.mjs`, { page })
    const requestTo = ({ started: { port, path = '/graphql' } }) => ({ port, path, method: 'POST', body, headers })
    const perSecond = Object.fromEntries([ours, changing, ...peers].map((name) => [name, []]))
    for (let round = 0; round < rounds; round += 1) {
      for (const name of Object.keys(perSecond)) {
        const request = { ...requestTo(servers[name] ?? leviers), connections, milliseconds }
        await asking.ask('ask', { ...request, milliseconds: 300 })
        const often = { leverId: board.leverIds[0], perSecond: 20, milliseconds }
        const writing = name === changing ? writer.ask('commentOften', often) : null
        const { answers, seconds } = await asking.ask('ask', request)
        await writing
        perSecond[name].push(answers / seconds)
        say(`board page, round ${round + 1}, ${name}: ${Math.round(answers / seconds)} requests/s`)
      }
    }
    const rows = Object.entries(perSecond).map(([name, found]) => ({
      name,
      requestsPerSecond: Math.round(median(found)),
    }))
    const ratio = (one, other) => rounded(median(perSecond[one].map((found, round) => found / perSecond[other][round])))
    const ratiosTo = (one) => Object.fromEntries(peers.map((name) => [name, ratio(one, name)]))
    const change = () => writer.ask('comment', { leverId: board.leverIds[0], count: 1 })
    const firstAnswer = await compareFirstAnswers({ asking, change, servers, requestTo })
    const title = `a page of ${Buffer.byteLength(JSON.stringify({ data: page }))} bytes, requests a second`
    const ratios = ratiosTo(ours)
    const table = { title, rows, ratios, ratiosWhileItChanges: ratiosTo(changing), firstAnswer }
    return { ratios, firstAnswer, tables: [table] }
  })
}

/** One answer alone, ours after the board changed, Apollo's of what it has in memory: the server's CPU and the time. */
async function compareFirstAnswers({ asking, change, servers, requestTo }) {
  const found = { [ours]: { cpu: [], time: [] }, apollo: { cpu: [], time: [] } }
  for (let turn = 0; turn < firstAnswers; turn += 1) {
    for (const [name, { cpu, time }] of Object.entries(found)) {
      if (name === ours) await change()
      await new Promise((resolve) => setTimeout(resolve, 20))
      const before = await servers[name].ask('cpu')
      const { seconds } = await asking.ask('ask', { ...requestTo(servers[name]), connections: 1, milliseconds: 0 })
      cpu.push(((await servers[name].ask('cpu')) - before) / 1_000)
      time.push(seconds * 1_000)
    }
  }
  const middle = ({ cpu, time }) => ({ cpuMilliseconds: rounded(median(cpu)), milliseconds: rounded(median(time)) })
  return {
    [ours]: middle(found[ours]),
    apollo: middle(found.apollo),
    ratio: rounded(median(found.apollo.cpu) / median(found[ours].cpu)),
    ratioByTime: rounded(median(found.apollo.time) / median(found[ours].time)),
  }
}
