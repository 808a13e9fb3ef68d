import { setTimeout as sleep } from 'node:timers/promises'
import { makeGraphqlAsker, type GraphqlAsker } from '../ask-graphql.ts'
import { databaseBoard } from '../judge/database-board.ts'
import type { Garden } from '../acts/garden.ts'
import { judgeActs, judgeLog } from '../judge/judge.ts'
import type { Entry } from '../judge/ledger.ts'
import { makeOwnServer } from '../own-server.ts'
import { makePeople } from '../acts/people.ts'
import { aBoard, placeFor, prepared, type DatabaseKind, type Place } from '../place.ts'
import type { Verdict } from '../run-torture.ts'
import { seededChance, type Chance } from '../seeded-chance.ts'
import { startTortureNode, type TortureNode } from '../torture-node.ts'
import { readTruth } from '../judge/truth.ts'
import { write, type WriterParts } from '../writer.ts'

export interface KillOptions {
  seed: string
  kills: number
  database: DatabaseKind
  /** At least so many acts are acknowledged in all. */
  acts: number
  say(line: string): void
}

const writers = 8

/** Kills a node again and again in the middle of writes, and judges that nothing acknowledged is lost or double. */
export async function killOften(options: KillOptions): Promise<Verdict> {
  const server = makeOwnServer()
  const place = await placeFor(options.database, server.main)
  const requester = makeGraphqlAsker()
  let node: TortureNode | null = null
  try {
    const people = await prepared(
      place,
      async (sql) => ({
        voters: await makePeople(sql, {}, 150),
        moderators: await makePeople(sql, { roles: ['MODERATOR', 'CONTRACT_EDITOR'] }, 8),
        admins: await makePeople(sql, { roles: ['ADMIN'] }),
      }),
      { main: server.main },
    )
    node = await startTortureNode({ main: server.main, env: place.env, databaseUrl: place.databaseUrl })
    const boardId = await aBoard(requester, node.port, people.admins[0]?.cookie ?? null)
    const { voters, moderators } = people
    const known = new Map([...voters, ...moderators].map((person) => [person.id, person]))
    const garden: Garden = { boards: [boardId], people: known, voters, moderators, levers: [], comments: [] }
    const ledger = await writeUnderKills({ options, node, requester, garden })
    const ended = await node.end('SIGTERM')
    const faults = [
      ...node.deaths,
      ...(ended.status === 0 ? [] : [`the node that was asked to stop ended with ${ended.status}`]),
    ]
    return await judged({ place, ledger, faults, kills: options.kills, boardId })
  } finally {
    await node?.stop()
    requester.stop()
    await place.remove()
    server.remove()
  }
}

interface Killing {
  options: KillOptions
  node: TortureNode
  requester: GraphqlAsker
  garden: Garden
}

async function writeUnderKills({ options, node, requester, garden }: Killing): Promise<Entry[]> {
  const chance = seededChance(options.seed)
  const ledger: Entry[] = []
  const [ending, over] = [new AbortController(), new AbortController()]
  const parts: WriterParts = {
    requester,
    ports: [node.port],
    garden,
    ledger,
    pauseMilliseconds: 5,
    ending: ending.signal,
    over: over.signal,
  }
  const writing = Array.from({ length: writers }, (_, index) => write(parts, chance.for(`writer ${index}`)))
  const perKill = Math.ceil(options.acts / options.kills)
  for (let kill = 1; kill <= options.kills; kill += 1) {
    await untilAcknowledged(ledger, kill * perKill, chance)
    await node.end('SIGKILL')
    options.say(`  kill ${kill}: ${acknowledgedIn(ledger)} acknowledged`)
    await node.start()
  }
  ending.abort()
  const late = setTimeout(() => over.abort(), 60_000)
  await Promise.all(writing)
  clearTimeout(late)
  return ledger
}

const acknowledgedIn = (ledger: readonly Entry[]) => ledger.filter((entry) => entry.outcome === 'acknowledged').length

/** Until a kill is due, each time at another moment of a transaction. */
async function untilAcknowledged(ledger: readonly Entry[], enough: number, chance: Chance): Promise<void> {
  while (acknowledgedIn(ledger) < enough) await sleep(1)
  await sleep(chance.next() * 20)
}

interface Judged {
  place: Place
  ledger: readonly Entry[]
  faults: readonly string[]
  kills: number
  boardId: string
}

async function judged({ place, ledger, faults, kills, boardId }: Judged): Promise<Verdict> {
  const { sql, close } = await place.open()
  try {
    const truth = await readTruth(sql)
    const { levers, comments } = await databaseBoard(sql, boardId)
    return {
      faults: [...faults, ...judgeLog(truth), ...judgeActs(ledger, truth)],
      figures: {
        kills,
        acts: ledger.length,
        acknowledged: acknowledgedIn(ledger),
        unanswered: ledger.reduce((sum, entry) => sum + entry.unanswered, 0),
        events: truth.log.length,
        levers: levers.size,
        comments: comments.size,
      },
      heardKinds: {},
    }
  } finally {
    await close()
  }
}
