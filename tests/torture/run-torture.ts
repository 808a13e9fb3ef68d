import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Cluster } from '../support/postgres/postgres.ts'
import { makeGraphqlAsker, type GraphqlAsker } from './ask-graphql.ts'
import { carryOutFault, type Patient } from './faults/carry-out-fault.ts'
import { claimAGuest } from './acts/claim-a-guest.ts'
import { databaseBoard } from './judge/database-board.ts'
import { faultPlan, type FaultKind } from './faults/fault-plan.ts'
import { differencesOf } from './judge/folded-board.ts'
import { followByHand, followWithClient, type TortureFollower } from './follower.ts'
import type { Garden } from './acts/garden.ts'
import { nothingHeard } from './judge/heard.ts'
import { judgeActs, judgeHeard, judgeLog } from './judge/judge.ts'
import type { Entry } from './judge/ledger.ts'
import { makePeople } from './acts/people.ts'
import { peacefulTour } from './peaceful-tour.ts'
import { judgeReplays } from './judge/replays.ts'
import { seededChance, type Chance } from './seeded-chance.ts'
import { startTortureNode, type TortureNode } from './torture-node.ts'
import { openSql, readTruth, type Sql } from './judge/truth.ts'
import { write, type WriterParts } from './writer.ts'

export interface TortureSettings {
  seed: string
  seconds: number
  /** Of an empty database. */
  databaseUrl: string
  /** Its server, when it may be stopped. */
  cluster: Cluster | null
  /** The program of the nodes. */
  main: string
  writers: number
  followers: number
  boards: number
  people: number
  pauseMilliseconds: number
  /** Between faults, on average. */
  faultMilliseconds: number
  kinds?: readonly FaultKind[]
  /** How long followers have, once all is quiet, to have heard everything: many times their own slow tick. */
  quietMilliseconds: number
  /** Done instead of faults as planned. */
  harm?(patient: Patient, say: (line: string) => void): Promise<void>
  /** Of the nodes, besides what each run gives them. */
  env?: Record<string, string>
  say(line: string): void
}

export interface Verdict {
  /** What did not hold, in sentences; empty when all held. */
  faults: string[]
  figures: Record<string, number>
  /** How often each kind of event was heard. */
  heardKinds: Record<string, number>
}

const nodesCount = 2
const healMilliseconds = 60_000

/** Tortures two nodes for a while, heals them, and judges everything that was written and heard. */
export async function runTorture(settings: TortureSettings): Promise<Verdict> {
  const { seed, databaseUrl, main, say } = settings
  const chance = seededChance(seed)
  const env = { ADMIN_EMAIL: 'admin@example.org', DRAIN_SECONDS: '1', ...settings.env }
  const nodes: TortureNode[] = []
  const { sql, close } = await openSql(databaseUrl)
  const requester = makeGraphqlAsker()
  const followers: TortureFollower[] = []
  try {
    for (let count = 0; count < nodesCount; count += 1) nodes.push(await startTortureNode({ main, env, databaseUrl }))
    const ports = nodes.map((node) => node.port)
    const garden = await aGarden({ sql, requester, port: ports[0] ?? 0, settings })
    const cursors = await cursorsOf(requester, ports[0] ?? 0, garden.boards)
    for (let count = 0; count < settings.followers; count += 1) {
      followers.push(aFollower({ count, chance, garden, cursors, ports }))
    }
    const patient: Patient = { nodes, followers, cluster: settings.cluster, faults: [], figures: {} }
    say(`${seed}: ${nodes.length} nodes, ${followers.length} followers, ${settings.writers} writers`)
    const ledger = await writeUnderFaults({ settings, chance, patient, garden, requester, ports, sql })
    say(`${seed}: healed, ${ledger.length} acts, waiting for the followers`)
    await untilAllHeard(sql, followers, settings.quietMilliseconds)
    const deaths = nodes.flatMap((node) => node.deaths.map((death) => `a node died: ${death}`))
    const verdict = await verdictOf({
      sql,
      requester,
      ports,
      garden,
      ledger,
      followers,
      faults: [...patient.faults, ...deaths],
    })
    return { ...verdict, figures: { ...verdict.figures, ...patient.figures } }
  } finally {
    await Promise.all(followers.map((follower) => follower.stop()))
    await Promise.all(nodes.map((node) => node.stop()))
    requester.stop()
    await close()
  }
}

interface Start {
  sql: Sql
  requester: GraphqlAsker
  port: number
  settings: TortureSettings
}

async function aGarden({ sql, requester, port, settings }: Start): Promise<Garden> {
  const voters = await makePeople(sql, {}, settings.people)
  const moderators = await makePeople(sql, { roles: ['MODERATOR', 'CONTRACT_EDITOR'] }, 4)
  const [admin] = await makePeople(sql, { roles: ['ADMIN'] })
  const boards: string[] = []
  for (let count = 1; count <= settings.boards; count += 1) {
    boards.push(await openBoard(requester, { port, cookie: admin?.cookie ?? null, title: `Tableau ${count}` }))
  }
  const people = new Map([...voters, ...moderators].map((person) => [person.id, person]))
  return { boards, people, voters, moderators, levers: [], comments: [] }
}

async function openBoard(
  requester: GraphqlAsker,
  { port, cookie, title }: { port: number; cookie: string | null; title: string },
): Promise<string> {
  const query = 'mutation ($input: CreateBoardInput!) { createBoard(input: $input) { id } }'
  const variables = { input: { operationId: randomUUID(), title } }
  for (let tries = 0; tries < 5; tries += 1) {
    const answer = await requester.ask({ port, query, variables, cookie })
    if (answer?.data) return answer.data.createBoard.id
    await sleep(300)
  }
  throw new Error('no board could be opened')
}

async function cursorsOf(
  requester: GraphqlAsker,
  port: number,
  boards: readonly string[],
): Promise<Map<string, string>> {
  const cursors = new Map<string, string>()
  for (const id of boards) {
    const answer = await requester.ask({
      port,
      query: 'query ($id: ID!) { board(id: $id) { cursor number } }',
      variables: { id },
    })
    cursors.set(id, answer?.data?.board.cursor)
  }
  return cursors
}

interface Place {
  count: number
  chance: Chance
  garden: Garden
  cursors: ReadonlyMap<string, string>
  ports: readonly number[]
}

/** Every other one by a library, every fourth a moderator, every ninth with a cursor of no use. */
function aFollower({ count, chance, garden, cursors, ports }: Place): TortureFollower {
  const boardId = garden.boards[count % garden.boards.length] ?? ''
  const isForged = count % 9 === 8
  const cursor = isForged ? 'forged.7' : (cursors.get(boardId) ?? '')
  const isModerator = count % 4 === 3
  const heard = nothingHeard(`follower ${count}`, boardId, { start: isForged ? null : 0, cursor, isModerator })
  const cookie = isModerator
    ? (garden.moderators[Math.floor(count / 4) % garden.moderators.length]?.cookie ?? null)
    : null
  const parts = { heard, ports, chance: chance.for(heard.name), cookie }
  return count % 2 === 0 ? followWithClient(parts) : followByHand(parts)
}

interface Stage {
  settings: TortureSettings
  chance: Chance
  patient: Patient
  garden: Garden
  requester: GraphqlAsker
  ports: readonly number[]
  sql: Sql
}

async function writeUnderFaults({ settings, chance, patient, garden, requester, ports, sql }: Stage): Promise<Entry[]> {
  const [ending, over] = [new AbortController(), new AbortController()]
  const { pauseMilliseconds } = settings
  const ledger: Entry[] = []
  const parts: WriterParts = {
    requester,
    ports,
    garden,
    ledger,
    pauseMilliseconds,
    ending: ending.signal,
    over: over.signal,
  }
  const writing = Array.from({ length: settings.writers }, (_, index) => write(parts, chance.for(`writer ${index}`)))
  writing.push(claimAGuest(parts, chance.for('guest'), sql))
  const begun = Date.now()
  await (settings.harm?.(patient, settings.say) ?? harmAll(settings, chance.for('faults'), patient))
  patient.figures.writesPerSecond = Math.round((ledger.length / (Date.now() - begun)) * 1_000)
  ending.abort()
  for (const { clients, bell, database } of patient.nodes) [clients, bell, database].forEach((proxy) => proxy.heal())
  const late = setTimeout(() => over.abort(), healMilliseconds)
  await Promise.all(writing)
  clearTimeout(late)
  patient.faults.push(...(await peacefulTour(parts, chance.for('peace'))))
  return ledger
}

/** Harm upon harm, as planned; fulfilled when the last is undone. */
async function harmAll(
  { seconds, faultMilliseconds, kinds, cluster, say }: TortureSettings,
  chance: Chance,
  patient: Patient,
): Promise<void> {
  const plan = faultPlan(chance, {
    milliseconds: seconds * 1_000,
    nodes: nodesCount,
    every: faultMilliseconds,
    ...(kinds ? { kinds } : {}),
  })
  const begun = Date.now()
  const underWay: Promise<void>[] = []
  for (const fault of plan) {
    await sleep(Math.max(0, fault.at - (Date.now() - begun)))
    if (fault.kind === 'stop database' && !cluster) continue
    say(`  ${((Date.now() - begun) / 1_000).toFixed(1)} s: ${fault.kind} (node ${fault.node}, ${fault.lasts} ms)`)
    underWay.push(carryOutFault(patient, fault, chance))
  }
  await sleep(Math.max(0, seconds * 1_000 - (Date.now() - begun)))
  await Promise.all(underWay)
}

/** Waits until every follower heard everything; who does not within the time will be judged. */
async function untilAllHeard(sql: Sql, followers: readonly TortureFollower[], milliseconds: number): Promise<void> {
  const until = Date.now() + milliseconds
  while (Date.now() < until) {
    const heads = new Map(
      (await sql<{ id: string; head: number }>('select id, head from stream')).map((row) => [row.id, row.head]),
    )
    if (followers.every(({ heard }) => heard.items.at(-1)?.number === heads.get(heard.boardId))) return
    await sleep(200)
  }
}

interface Evidence {
  sql: Sql
  requester: GraphqlAsker
  ports: readonly number[]
  garden: Garden
  ledger: readonly Entry[]
  followers: readonly TortureFollower[]
  faults: string[]
}

async function verdictOf({ sql, requester, ports, garden, ledger, followers, faults }: Evidence): Promise<Verdict> {
  const truth = await readTruth(sql)
  const boards = new Map(
    await Promise.all(garden.boards.map(async (id) => [id, await databaseBoard(sql, id)] as const)),
  )
  const folded = followers.flatMap(({ heard }) => {
    const board = boards.get(heard.boardId)
    return board ? differencesOf(heard.board, board).map((fault) => `${heard.name} ${fault}`) : []
  })
  const replayed = await judgeReplays({ requester, ports, boards })
  const items = followers.flatMap(({ heard }) => heard.items)
  const heardKinds: Record<string, number> = {}
  for (const { kind } of items) heardKinds[kind] = (heardKinds[kind] ?? 0) + 1
  const count = (outcome: Entry['outcome']) => ledger.filter((entry) => entry.outcome === outcome).length
  return {
    faults: [
      ...faults,
      ...judgeLog(truth),
      ...judgeActs(ledger, truth),
      ...followers.flatMap(({ heard }) => judgeHeard(heard, truth)),
      ...folded,
      ...replayed,
    ],
    figures: {
      acts: ledger.length,
      acknowledged: count('acknowledged'),
      refused: count('refused'),
      attempts: ledger.reduce((sum, entry) => sum + entry.attempts, 0),
      unanswered: ledger.reduce((sum, entry) => sum + entry.unanswered, 0),
      events: truth.log.length,
      followers: followers.length,
      connections: followers.reduce((sum, { heard }) => sum + heard.connections, 0),
      heard: items.length,
      followed: items.reduce((sum, item) => sum + (item.kind === 'BoardReset' ? 0 : item.number - item.since + 1), 0),
    },
    heardKinds,
  }
}
