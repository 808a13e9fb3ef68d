import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { docOf } from '../../packages/server/src/features/coediting/document/text-state.ts'
import { grantRoles } from '../../packages/server/src/features/people/roles/grant-roles.ts'
import { readText } from '../../packages/server/src/features/coediting/log/text-rows.ts'
import { appendChanges, appendUnlessMoved } from '../../packages/server/src/features/coediting/log/append-changes.ts'
import { readPushFacts } from '../../packages/server/src/features/coediting/log/read-push-facts.ts'
import type { NewChange } from '../../packages/server/src/features/coediting/log/text-log.ts'
import { sqlOf } from '../../packages/server/src/sql.ts'
import { actsIn } from '../support/acts.ts'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { aPen, joinDocument, pushDocument, typeAtEnd, wordsOf, type TestPen } from '../support/pens.ts'
import { give, operation } from '../support/give.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let here: World
let there: World
let author: TestPerson
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  here = await startWorld({ databaseUrl })
  there = await startWorld({ databaseUrl })
  author = await here.aPerson()
})
afterAll(async () => {
  await here.stop()
  await there.stop()
})

const pensOn = (nodes: readonly World[], leverId: string) =>
  Promise.all(nodes.map((node) => aPen(node, author, leverId)))
const stopAll = (pens: readonly TestPen[]) => Promise.all(pens.map((pen) => pen.stop()))

/** The numbers of a text's log, in order, and what the server makes of them. */
async function logOf(leverId: string) {
  const rows = await here.sql.rows<{ number: number; operation: string }>(
    'select number, operation_id as operation from lever_text_change where lever_id = $1 order by number',
    [leverId],
  )
  const text = await readText(here.sql, leverId)
  if (!text) throw new Error('no text')
  return { numbers: rows.map(({ number }) => number), head: text.head, words: wordsOf(docOf(text)) }
}

const byName = (one: string, other: string) => one.localeCompare(other)
const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1)

test('when there is room for one more, of two who come at once on two nodes one may write', async () => {
  const leverId = await here.aLever(author, { body: 'Début.' })
  const coming = await Promise.all([0, 1].map(() => here.aPerson()))
  for (const { id: personId } of coming) {
    const input = { ...operation(), leverId, personId }
    await here.ask(author, give('inviteCoAuthor', 'lever { id }'), { input })
  }
  await (await aPen(here, author, leverId)).stop()
  for (let clientId = 1; clientId < 24; clientId += 1) {
    const { id } = await here.aPerson()
    await here.sql.rows(
      `insert into lever_text_pen (lever_id, client_id, person_id, issued_at, seen_at) values ($1, $2, $3, now(), now())`,
      [leverId, clientId, id],
    )
  }
  const [one, other] = coming.map((person, index) =>
    [here, there][index]?.ask(person, joinDocument, { input: { leverId, schemaVersion: 1 } }),
  )
  const codes = [(await one)?.codes, (await other)?.codes].flat()
  expect(codes).toEqual(['TOO_MANY_PENS'])
})

test('what many type at once on two nodes is numbered without gap and says the same everywhere', async () => {
  const leverId = await here.aLever(author, { body: 'Début.' })
  const pens = await pensOn([here, there, here, there, here, there], leverId)
  await Promise.all(
    pens.map(async (pen, index) => {
      for (let word = 0; word < 25; word += 1) {
        pen.type(` p${index}m${word}`)
        await sleep((word * 7 + index * 3) % 23)
      }
      await pen.pen.flushed()
    }),
  )
  const { numbers, head, words } = await logOf(leverId)
  expect(numbers).toEqual(oneTo(head))
  await until(() => pens.every((pen) => pen.text() === words))
  const found = words.match(/p\dm\d+/g) ?? []
  expect(new Set(found).size).toBe(6 * 25)
  expect(found).toHaveLength(6 * 25)
  await stopAll(pens)
})

test('the same change sent to both nodes at once is written once, and answered alike', async () => {
  const leverId = await here.aLever(author)
  const [pen] = await pensOn([here], leverId)
  if (!pen) throw new Error('no pen')
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(pen.pen.doc))
  copy.clientID = pen.pen.clientId
  for (let word = 1; word <= 10; word += 1) {
    const before = Y.encodeStateVector(copy)
    typeAtEnd(copy, ` mot${word}`)
    const update = Buffer.from(Y.encodeStateAsUpdate(copy, before)).toString('base64')
    const input = { operationId: randomUUID(), leverId, clientId: pen.pen.clientId, schemaVersion: 1, update }
    const answers = await Promise.all(
      [here, there, here, there].map((node) => node.ask(author, pushDocument, { input })),
    )
    const answered = answers.map(({ data }) => data?.pushTextChange)
    expect(new Set(answered.map(({ number }) => number))).toEqual(new Set([word]))
    expect(answered.map(({ status }) => status).toSorted(byName)).toEqual([
      'APPLIED',
      'DUPLICATE',
      'DUPLICATE',
      'DUPLICATE',
    ])
  }
  const { numbers } = await logOf(leverId)
  expect(numbers).toEqual(oneTo(10))
  await pen.stop()
})

test('those who join on two nodes at once for the first time begin one document', async () => {
  for (let round = 0; round < 5; round += 1) {
    const leverId = await here.aLever(author, { body: 'Une seule fois.' })
    const pens = await pensOn([here, there, here, there], leverId)
    const states = pens.map(({ pen }) => Buffer.from(Y.encodeStateAsUpdate(pen.doc)).toString('base64'))
    expect(new Set(states).size).toBe(1)
    expect(pens.map((pen) => pen.text())).toEqual(Array(4).fill('Une seule fois.'))
    await stopAll(pens)
  }
})

test('what was typed on two nodes becomes one version, told once', async () => {
  const leverId = await here.aLever(author, { body: 'Avant.' })
  const pens = await pensOn([here, there], leverId)
  pens.forEach((pen, index) => pen.type(` Nœud ${index}.`))
  await Promise.all(pens.map(({ pen }) => pen.flushed()))
  const projected = async () => {
    const [row] = await here.sql.rows<{ isDone: boolean }>(
      'select head = projected as "isDone" from lever_text where lever_id = $1',
      [leverId],
    )
    return row?.isDone === true
  }
  await until(projected)
  // The other node's turn comes too: it finds that everything is done.
  await sleep(1_500)
  const versions = await here.sql.rows<{ revision: number; body: string }>(
    'select revision, body from lever_revision where lever_id = $1 order by revision',
    [leverId],
  )
  expect(versions.map(({ revision }) => revision)).toEqual([1, 2])
  expect(versions[1]?.body).toBe(wordsOf(pens[0]?.pen.doc ?? new Y.Doc()))
  const told = await here.sql.rows(
    "select number from event where lever_id = $1 and kind = 'LeverTextChanged' order by number",
    [leverId],
  )
  expect(told).toHaveLength(1)
  await stopAll(pens)
})

test('a change that the database cannot take is refused alone: one of another text that came with it is written', async () => {
  const levers = [await here.aLever(author), await here.aLever(author)]
  const pens = await Promise.all(levers.map((leverId) => aPen(here, author, leverId)))
  const [good, bad] = pens.map((pen, index) => {
    const copy = new Y.Doc()
    copy.clientID = pen.pen.clientId
    copy.getText('more').insert(0, 'mot')
    const ids = { leverId: levers[index] ?? '', personId: author.id, operationId: randomUUID() }
    return { ...ids, clientId: pen.pen.clientId, schemaVersion: 1, update: Y.encodeStateAsUpdate(copy), at: new Date() }
  })
  if (!good || !bad) throw new Error('two changes were made')
  const { texts } = here.app.parts
  // An id that is none: nothing judges it.
  const pushes = [texts.push({ ...bad, operationId: 'none' }), texts.push(good)]
  const [refused, written] = await Promise.allSettled(pushes)
  expect(refused).toMatchObject({ status: 'rejected', reason: { code: '22P02' } })
  expect(written).toMatchObject({ status: 'fulfilled', value: { status: 'APPLIED', number: 1 } })
  await stopAll(pens)
})

/** Writes one change in a text on the server and begins something else, for which it commits only once that waits for the text. */
async function commitWhenAwaited<Value>(
  { leverId, pen, words }: { leverId: string; pen: TestPen; words: string },
  begin: () => Promise<Value>,
): Promise<Value> {
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(pen.pen.doc))
  copy.clientID = pen.pen.clientId
  const before = Y.encodeStateVector(copy)
  typeAtEnd(copy, words)
  const update = Y.encodeStateAsUpdate(copy, before)
  const clock = Y.getState(copy.store, pen.pen.clientId)
  const ids = { leverId, personId: author.id, operationId: randomUUID(), clientId: pen.pen.clientId }
  const begun = await here.app.parts.em.fork().transactional(async (em) => {
    const sql = sqlOf(em)
    await sql.rows('select 1 from lever_text where lever_id = $1 for update', [leverId])
    const push = { ...ids, schemaVersion: 1, update, at: new Date() }
    await appendChanges(sql, [{ push, number: pen.pen.number() + 1, clock }])
    const waiting = begin()
    await until(async () => {
      const rows = await here.sql.rows("select 1 from pg_stat_activity where wait_event_type = 'Lock'")
      return rows.length > 0
    })
    return { waiting }
  })
  return begun.waiting
}

const saveText = 'mutation ($input: SaveTextInput!) { saveText(input: $input) { number } }'
const readBody = 'query ($id: ID!) { lever(id: $id) { body text { html } } }'

test('a text saved without the editor while a change is being written has that change, for every reader', async () => {
  const leverId = await here.aLever(author, { body: 'Un banc.' })
  const pen = await aPen(here, author, leverId)
  const input = { operationId: randomUUID(), leverId, base: 'Un banc.', text: 'Un grand banc.' }
  const saved = await commitWhenAwaited({ leverId, pen, words: ' Tapé pendant ce temps.' }, () =>
    there.ask(author, saveText, { input }),
  )
  expect(saved.codes).toEqual([])
  const { data } = await there.ask(null, readBody, { id: leverId })
  expect(data?.lever.body).toBe('Un grand banc. Tapé pendant ce temps.')
  expect(data?.lever.text.html).toContain('Un grand banc. Tapé pendant ce temps.')
  await pen.stop()
})

const withdraw = 'mutation ($input: WithdrawLeverInput!) { withdrawLever(input: $input) { number } }'

test('after a lever was withdrawn on one node nothing more is written to it on the other', async () => {
  const leverId = await here.aLever(author, { body: 'Ouvert.' })
  const pens = await pensOn([here, there, there], leverId)
  const typing = pens.map(async (pen) => {
    for (let word = 0; pen.over() === null && word < 400; word += 1) {
      pen.type(` m${word}`)
      await sleep(5)
    }
  })
  await sleep(150)
  const input = { operationId: randomUUID(), leverId, reason: 'Fait ailleurs.' }
  expect((await here.ask(author, withdraw, { input })).codes).toEqual([])
  const { head } = await logOf(leverId)
  await Promise.all(typing)
  for (const pen of pens) {
    expect(pen.over()).toMatchObject({ kind: 'refused', refusal: { code: 'LEVER_NOT_OPEN' } })
    expect(pen.unsent.length).toBeGreaterThan(0)
  }
  expect((await logOf(leverId)).head).toBe(head)
  const joined = await there.ask(author, joinDocument, { input: { leverId, schemaVersion: 1 } })
  expect(joined.codes).toEqual(['LEVER_NOT_OPEN'])
  await stopAll(pens)
})

/** A change to a text as it was judged at some moment, and what it was judged from. */
async function judgedChange(pen: TestPen, leverId: string) {
  const update = Y.encodeStateAsUpdate(new Y.Doc())
  const ids = { leverId, personId: author.id, operationId: randomUUID(), clientId: pen.pen.clientId }
  const push = { ...ids, schemaVersion: 1, update, at: new Date() }
  const facts = await readPushFacts(here.sql, [{ push, read: null }])
  const change: NewChange = { push, number: (facts.texts[0]?.head ?? 0) + 1, clock: null }
  return { change, facts }
}

test('what was judged before somebody else wrote, or before a right ended, is not written as it was judged', async () => {
  const levers = [await here.aLever(author), await here.aLever(author)] as const
  const pens = [await aPen(here, author, levers[0]), await aPen(here, author, levers[1])] as const
  const judged = async () => [await judgedChange(pens[0], levers[0]), await judgedChange(pens[1], levers[1])]
  const write = (judgements: Awaited<ReturnType<typeof judged>>) =>
    appendUnlessMoved(
      here.sql,
      judgements.map(({ change }) => change),
      {
        texts: judgements.flatMap(({ facts }) => facts.texts),
        standings: judgements.flatMap(({ facts }) => facts.standings),
      },
    )
  const early = await judged()
  expect(await write(early.slice(0, 1))).toBe(true)
  // The second text did not move; still it is all of them or none.
  expect(await write(early)).toBe(false)
  const beforeRights = await judged()
  await here.sql.rows('update lever_text set rights = rights + 1 where lever_id = $1', [levers[1]])
  expect(await write(beforeRights)).toBe(false)
  const beforeRole = await judged()
  await grantRoles(here.sql, author.id, { roles: ['MODERATOR', 'CONTRACT_EDITOR'], at: new Date() })
  expect(await write(beforeRole)).toBe(false)
  const beforePhase = await judged()
  await here.sql.rows("update phase set edit_lever = 'READ'")
  expect(await write(beforePhase)).toBe(false)
  await here.sql.rows("update phase set edit_lever = 'ON'")
  expect(await write(beforePhase)).toBe(true)
  expect([(await logOf(levers[0])).numbers, (await logOf(levers[1])).numbers]).toEqual([[1, 2], [1]])
  await stopAll(pens)
})

test('votes, comments and moderation beside people who type never wait for each other in a circle', async () => {
  const levers = await Promise.all([1, 2, 3].map(() => here.aLever(author, { body: 'Au milieu de tout.' })))
  const voters = await Promise.all(Array.from({ length: 12 }, () => here.aPerson()))
  const pens = await Promise.all(levers.flatMap((leverId) => [here, there].map((node) => aPen(node, author, leverId))))
  const acts = [actsIn(here), actsIn(there)]
  let isTyping = true
  const deeds = voters.map(async (voter, index) => {
    for (let turn = 0; isTyping; turn += 1) {
      const leverId = levers[(turn + index) % levers.length] ?? ''
      const { vote, comment } = acts[turn % 2] ?? actsIn(here)
      if (turn % 3 === 0) await comment(voter, { leverId, body: 'Oui.', stance: 'FOR' })
      else await vote(voter, { leverId, value: turn % 2 ? 'AGREE' : 'PASS' })
    }
    return index
  })
  await Promise.all(
    pens.map(async (pen, index) => {
      for (let word = 0; word < 30; word += 1) {
        pen.type(` p${index}m${word}`)
        await sleep(20)
      }
      await pen.pen.flushed()
    }),
  )
  isTyping = false
  expect(await Promise.all(deeds)).toHaveLength(voters.length)
  const [counted] = await here.sql.rows<{ deadlocks: number }>(
    'select deadlocks::integer from pg_stat_database where datname = current_database()',
  )
  expect(counted?.deadlocks).toBe(0)
  for (const leverId of levers) {
    const { numbers, head } = await logOf(leverId)
    expect(numbers).toEqual(oneTo(head))
  }
  expect(pens.every((pen) => pen.over() === null)).toBe(true)
  await stopAll(pens)
})
