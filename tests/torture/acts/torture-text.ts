import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { askAt, type Ask } from '../../support/ask-at.ts'
import { aPen, changesDocument, heard, wordsOf } from '../../support/pens.ts'
import { until } from '../../support/until.ts'
import { makeGraphqlAsker } from '../ask-graphql.ts'
import { makeOwnServer, type Break } from '../own-server.ts'
import { makePeople, type Person } from './people.ts'
import { aBoard, placeFor, prepared, type DatabaseKind, type Place } from '../place.ts'
import type { Verdict } from '../run-torture.ts'
import { seededChance, type Chance } from '../seeded-chance.ts'
import { startTortureNode, type TortureNode } from '../torture-node.ts'
import { brokenPromises, makeTypist, type Typist } from '../typist.ts'

export interface TextTortureOptions {
  seed: string
  database: DatabaseKind
  typists: number
  /** Places of the server that are changed to break it. */
  breaks?: readonly Break[]
  /** How long the texts may take to become the same, once all is calm. */
  calmMilliseconds?: number
  say(line: string): void
}

/** Where people type: what harms it may look at all of it. */
export interface TypingSite {
  node: TortureNode
  typists: readonly Typist[]
  chance: Chance
  /** What the text says on the server now. */
  textThere(): Promise<string>
  say(line: string): void
}

/** What is done to people who type; gives what did not hold, and figures. */
export type TextHarm = (site: TypingSite) => Promise<Pick<Verdict, 'faults' | 'figures'>>

const usualCalm = 60_000

/** Several people type into one text while something harms the server or the network; then all is calm, and judged. */
export async function tortureText(options: TextTortureOptions, harm: TextHarm): Promise<Verdict> {
  const server = makeOwnServer(options.breaks)
  const place = await placeFor(options.database, server.main)
  const requester = makeGraphqlAsker()
  let node: TortureNode | null = null
  try {
    const make = async (sql: Parameters<typeof makePeople>[0]) => ({
      admin: (await makePeople(sql, { roles: ['ADMIN'] }))[0],
      people: await makePeople(sql, {}, options.typists),
    })
    const { admin, people } = await prepared(place, make, { main: server.main })
    node = await startTortureNode({ main: server.main, env: place.env, databaseUrl: place.databaseUrl })
    const boardId = await aBoard(requester, node.port, admin?.cookie ?? null)
    return await typeAndJudge({ options, harm, node, place, people, boardId })
  } finally {
    await node?.stop()
    requester.stop()
    await place.remove()
    server.remove()
  }
}

interface Run {
  options: TextTortureOptions
  harm: TextHarm
  node: TortureNode
  place: Place
  people: readonly Person[]
  boardId: string
}

async function typeAndJudge({ options, harm, node, place, people, boardId }: Run): Promise<Verdict> {
  const chance = seededChance(options.seed)
  const url = `http://127.0.0.1:${node.port}`
  const ask = askAt(url)
  const leverId = await aLever(ask, people, boardId)
  const typists = await Promise.all(
    people.map(async (person, index) => {
      const name = String.fromCodePoint(97 + index)
      return makeTypist(name, await aPen({ ask, url }, person, leverId), chance.for(name))
    }),
  )
  const textThere = async () => wordsOf(await documentThere(ask, people[0], leverId))
  const ending = new AbortController()
  const writing = Promise.all(typists.map((typist) => typist.write(ending.signal)))
  const harmed = await harm({ node, typists, chance, textThere, say: options.say })
  ending.abort()
  await writing
  const faults = [...harmed.faults, ...(await judgeTexts(typists, textThere, options))]
  await Promise.all(typists.map(({ pen }) => pen.stop()))
  const ended = await node.end('SIGTERM')
  if (ended.status !== 0) faults.push(`the node that was asked to stop ended with ${ended.status}`)
  const log = await judgeTextLog(place, leverId, typists)
  const words = typists.flatMap((typist) => typist.words)
  const sum = (of: (typist: Typist) => number) => typists.reduce((total, typist) => total + of(typist), 0)
  return {
    faults: [...node.deaths, ...faults, ...log.faults],
    figures: {
      ...harmed.figures,
      typists: typists.length,
      words: words.length,
      characters: words.reduce((total, { word }) => total + word.length, 0),
      erased: words.filter(({ isErased }) => isErased).length,
      changes: log.changes,
      unanswered: sum(({ pen }) => pen.unanswered()),
      repeated: sum(({ pen }) => pen.repeated()),
    },
    heardKinds: {},
  }
}

const publish = 'mutation ($input: PublishLeverInput!) { publishLever(input: $input) { lever { id } } }'
const invite = 'mutation ($input: InviteCoAuthorInput!) { inviteCoAuthor(input: $input) { number } }'

async function aLever(ask: Ask, [author, ...others]: readonly Person[], boardId: string): Promise<string> {
  if (!author) throw new Error('nobody types')
  const words = { title: 'Une navette', body: 'Début.' }
  const published = await ask(author, publish, { input: { operationId: randomUUID(), boardId, ...words } })
  const leverId = published.data?.publishLever.lever.id
  for (const { id } of others) {
    const invited = await ask(author, invite, { input: { operationId: randomUUID(), leverId, personId: id } })
    if (!invited.data) throw new Error(invited.codes.join())
  }
  return leverId
}

async function documentThere(ask: Ask, person: Person | undefined, leverId: string): Promise<Y.Doc> {
  const { data, codes } = await ask(person ?? null, changesDocument, { leverId, after: '' })
  if (!data) throw new Error(codes.join())
  const doc = new Y.Doc()
  for (const update of heard(data.textChanges.events[0]).updates) Y.applyUpdate(doc, update)
  return doc
}

/** Waits until nothing is under way any more; then every document must say what was typed, as the server does. */
async function judgeTexts(
  typists: readonly Typist[],
  textThere: () => Promise<string>,
  { calmMilliseconds = usualCalm }: Pick<TextTortureOptions, 'calmMilliseconds'>,
): Promise<string[]> {
  const isCalm = async () => {
    if (typists.some(({ pen }) => pen.over() === null && pen.pen.unsent.get() > 0)) return false
    const there = await textThere().catch(() => null)
    return typists.every(({ pen }) => pen.text() === there)
  }
  const neverCalm = await until(isCalm, calmMilliseconds).then(
    () => [],
    () => ['the texts never became the same'],
  )
  const there = await textThere()
  const over = typists.flatMap(({ name, pen }) => (pen.over() ? [`${name}’s pen is over: ${pen.over()?.kind}`] : []))
  const others = typists.filter(({ pen }) => pen.text() !== there).map(({ name }) => `${name} has another text`)
  return [...neverCalm, ...over, ...others, ...typists.flatMap((typist) => brokenPromises(there, typist.everything()))]
}

interface TextRow {
  head: number
  projected: number
  body: string
  numbers: number
  last: number
  operations: number
}

/** The log is numbered without gap, and what everybody reads after the stop is what was typed. */
async function judgeTextLog(
  place: Place,
  leverId: string,
  typists: readonly Typist[],
): Promise<{ faults: string[]; changes: number }> {
  const { sql, close } = await place.open()
  try {
    const [row] = await sql<TextRow>(
      `select t.head, t.projected, l.body, count(*)::integer as numbers, max(c.number) as last,
         count(distinct c.operation_id)::integer as operations
       from lever_text t join lever l on l.id = t.lever_id join lever_text_change c on c.lever_id = t.lever_id
       where t.lever_id = $1 group by t.head, t.projected, l.body`,
      [leverId],
    )
    if (!row) return { faults: ['nothing was written'], changes: 0 }
    const { head, projected, body, numbers, last, operations } = row
    const isWhole = head === numbers && head === last && head === operations
    return {
      changes: head,
      faults: [
        ...(isWhole ? [] : [`the log has ${numbers} changes of ${operations} operations up to ${last} of ${head}`]),
        ...(projected === head ? [] : [`what everybody reads ends at ${projected} of ${head}`]),
        ...typists.flatMap((typist) => brokenPromises(body, typist.everything())),
      ],
    }
  } finally {
    await close()
  }
}
