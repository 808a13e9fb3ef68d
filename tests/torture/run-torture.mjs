import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { startCluster } from '../support/postgres.ts'
import { makeChance } from './chance.mjs'
import { commentById, leversPage } from './documents.mjs'
import { startFaults } from './faults.mjs'
import { startClientFollower, startRawFollower } from './followers.mjs'
import {
  faultsOfAcknowledgements,
  faultsOfCounters,
  faultsOfFold,
  faultsOfLog,
  faultsOfSlice,
  folded,
} from './judge.mjs'
import { startNode } from './nodes.mjs'
import { makePeople } from './people.mjs'
import { makeWriters } from './writers.mjs'

const settleMilliseconds = 45_000
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** One run; gives its figures, and as `faults` everything that does not hold. */
export async function runTorture({ seed, seconds, writers: writing, followers: following, program, say }) {
  const chance = makeChance(seed)
  const cluster = await startCluster()
  const dataDir = mkdtempSync(join(tmpdir(), 'leviers-torture-'))
  const admin = await connect(cluster.url)
  const env = { DATABASE_URL: cluster.url, DATA_DIR: dataDir, DRAIN_SECONDS: '1', LOG_LEVEL: 'info', DEMO: 'false' }
  const nodes = []
  let followers = []
  try {
    // The first makes the tables; the second finds them.
    for (let count = 0; count < 2; count += 1) {
      nodes.push(await startNode({ env, program: program ? [program] : undefined, say }))
    }
    const { board, people, moderators } = await makePeople(cluster.url, 150)
    const shared = { board, nodes }
    followers = Array.from({ length: following }, (_, index) =>
      (index % 2 ? startRawFollower : startClientFollower)({ ...shared, chance: chance.split() }),
    )
    const mailCode = (email) => codeOf(admin, email)
    const writers = makeWriters({ ...shared, people, moderators, chance: chance.split(), mailCode })
    const running = await writers.start(writing)
    const faults = startFaults({ nodes, followers, cluster, admin, chance: chance.split(), say })
    await wait(seconds * 1_000)
    await faults.end()
    writers.finish()
    await Promise.all(running)
    const found = await judge({ ...shared, followers, outcome: writers.outcome, url: cluster.url })
    return {
      seed,
      seconds,
      events: found.head,
      acknowledged: writers.outcome.acknowledged.length,
      refused: writers.outcome.refused.length,
      retries: writers.outcome.retries,
      abandoned: writers.outcome.abandoned,
      heard: followers.reduce((sum, { heard }) => sum + heard.items.length, 0),
      followed: found.head * followers.length,
      connections: followers.reduce((sum, { heard }) => sum + heard.connections, 0),
      resets: followers.flatMap(({ heard }) => heard.items).filter(({ type }) => type === 'BoardReset').length,
      done: faults.counts,
      kinds: found.kinds,
      faults: [...found.faults, ...faultsOfOutput(nodes)],
    }
  } finally {
    await Promise.all(followers.map((follower) => follower.stop()))
    await Promise.all(nodes.map((node) => node.stop()))
    await admin.end().catch(() => undefined)
    await cluster.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

async function connect(url) {
  // The database is stopped and started: then this connection is lost, and opened again for the next question.
  let client = null
  return {
    async query(...args) {
      if (!client) {
        const opening = new pg.Client({ connectionString: url })
        opening.on('error', () => (client = null))
        await opening.connect()
        client = opening
      }
      try {
        return await client.query(...args)
      } catch (fault) {
        client = null
        throw fault
      }
    },
    end: async () => client?.end(),
  }
}

async function codeOf(admin, email) {
  const { rows } = await admin.query('select subject from mail where recipient = $1 order by id desc limit 1', [email])
  return /^\d{6}/.exec(rows[0]?.subject ?? '')?.[0] ?? null
}

async function judge({ board, nodes, followers, outcome, url }) {
  const admin = await connect(url)
  const rowsOf = async (text) => (await admin.query(text, [board.boardId])).rows
  const headNow = async () => (await rowsOf('select head from stream where id = $1'))[0].head
  // Claims that a kill left half done are finished by the nodes themselves: until nothing moves any more.
  const until = Date.now() + settleMilliseconds
  for (let head = -1; Date.now() < until;) {
    await wait(1_500)
    const now = await headNow()
    if (now === head && followers.every(({ heard }) => (heard.items.at(-1)?.number ?? 0) >= now)) break
    head = now
  }
  const head = await headNow()
  const events = await rowsOf(
    'select number, kind, operation_id as "operationId" from event where stream_id = $1 order by number',
  )
  const operations = await rowsOf('select operation_id as "operationId", number from operation where stream_id = $1')
  const counters = await rowsOf(
    `select lever.id from lever left join vote on lever_id = lever.id where lever.board_id = $1 group by lever.id
     having (agree, disagree, pass) is distinct from (count(*) filter (where value = 'AGREE'),
       count(*) filter (where value = 'DISAGREE'), count(*) filter (where value = 'PASS'))
     union select lever.id from lever left join comment on lever_id = lever.id and comment.state = 'PUBLISHED'
     where lever.board_id = $1 group by lever.id, comment_count having comment_count <> count(comment.id)`,
  )
  const comments = await rowsOf('select comment.id from comment join lever on lever.id = lever_id where board_id = $1')
  const fresh = await readFresh({ board, node: nodes[0], commentIds: comments.map(({ id }) => id) })
  await admin.end()
  const kinds = {}
  for (const { kind } of events) kinds[kind] = (kinds[kind] ?? 0) + 1
  return {
    head,
    kinds,
    faults: [
      ...faultsOfLog(events, head),
      ...faultsOfAcknowledgements(outcome, { operations, events }),
      ...faultsOfCounters(counters),
      ...followers.flatMap(({ heard }, index) => [
        ...faultsOfSlice(heard, head).map((fault) => `follower ${index}: ${fault}`),
        // Whoever was given a snapshot in between has read it with other questions.
        ...(heard.items.some(({ type }) => type === 'BoardReset')
          ? []
          : faultsOfFold(folded(heard.items), fresh).map((fault) => `follower ${index}: ${fault}`)),
      ]),
      ...(outcome.abandoned > 0 ? [`${outcome.abandoned} operations were never answered`] : []),
    ],
  }
}

async function ask(node, query, variables) {
  const response = await fetch(`${node.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = await response.json()
  if (errors) throw new Error(errors[0].message)
  return data
}

async function readFresh({ board, node, commentIds }) {
  const [levers, comments, tallies] = [new Map(), new Map(), new Map()]
  for (const state of ['PUBLISHED', 'HIDDEN', 'WITHDRAWN']) {
    for (let after = null, more = true; more;) {
      const { levers: page } = (await ask(node, leversPage, { boardId: board.boardId, state, after })).board
      for (const { node: lever } of page.edges) {
        const { tally, commentCount: _count, ...rest } = lever
        levers.set(lever.id, rest)
        tallies.set(lever.id, tally)
      }
      more = page.pageInfo.hasNextPage
      after = page.pageInfo.endCursor
    }
  }
  for (const id of commentIds) comments.set(id, (await ask(node, commentById, { id })).comment)
  return { levers, comments, tallies }
}

/** Nodes say what went wrong in lines of the log, and never end by themselves. */
function faultsOfOutput(nodes) {
  return nodes.flatMap((node, index) => {
    const output = node.output()
    const crash = /Uncaught|UnhandledPromiseRejection|throw er;/.exec(output)
    return crash ? [`node ${index} fell: ${output.slice(Math.max(0, crash.index - 200), crash.index + 600)}`] : []
  })
}
