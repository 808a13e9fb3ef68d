import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { makeRegistry } from '../../../client/base/registry.js'
import { makeStore } from '../../../client/base/store.js'
import { Refusal } from '../../../client/request/refusal.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { adoptRecords } from './adopt-records.js'
import { base64Of, bytesOf } from '../sync/bytes.js'
import { UnsentStore } from './unsent-store.js'
import { EditingSession } from './editing-session.js'
import type { ShownReplica } from './shown-replica.js'

const leverId = '0190a4f2-0000-7000-8000-000000000001'
const updates: string[] = []
let answers: (() => unknown)[]
let left: { input: { update: string }; by: { personId: string; operationId: string; text: string } }[]
let followed: { subscription: string; onEvent(event: unknown): void }[]

function begun(): string {
  const doc = new Y.Doc()
  doc.clientID = 1
  doc.getText('body').insert(0, 'Début.')
  return base64Of(Y.encodeStateAsUpdate(doc))
}

/** A page whose server answers what the test says; what is given to the outbox is noted. */
function aClient(): LeviersClient {
  const push = (_document: unknown, { input }: { input: { update: string } }) => {
    const answer = answers.shift()
    updates.push(input.update)
    return Promise.resolve().then(answer ?? (() => ({ pushTextChange: { number: updates.length } })))
  }
  const joined = { clientId: 7, text: { since: 0, number: 0, cursor: 'e.0', updates: [begun()], isWhole: true } }
  // Only what a session uses.
  return {
    ask: () => Promise.resolve({ joinText: joined }),
    slow: makeStore(false),
    keep: makeRegistry(),
    feed: {
      ask: (document: string, variables: Parameters<typeof push>[1]) =>
        document.includes('PushTextChange') ? push(document, variables) : null,
      follow(follow: (typeof followed)[number]) {
        followed.push(follow)
        return () => undefined
      },
    },
    outbox: {
      submitFor(_command: unknown, input: { update: string }, by: (typeof left)[number]['by']) {
        left.push({ input, by })
        return Promise.resolve()
      },
    },
    environment: { isOnline: () => true, isHidden: () => false, onChange: () => () => undefined, random: () => 0.5 },
    unsent: makeStore(0),
  } as unknown as LeviersClient
}

beforeEach(() => {
  updates.length = 0
  ;[answers, left, followed] = [[], [], []]
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(() => vi.unstubAllGlobals())

async function anOpenSession(client = aClient()) {
  const screen = makeStore<ShownReplica>({ status: 'opening', trouble: null })
  const session = Object.assign(
    new EditingSession({ client, personId: 'ana', leverId, organisationId: null }, screen),
    { shown: screen },
  )
  await vi.waitFor(() => expect(screen.get().status).toBe('open'))
  const shown = screen.get()
  if (shown.status !== 'open') throw new Error('not open')
  const text = shown.replica.doc.getText('body')
  return { client, session, text, pen: shown.replica }
}

const unreachable = () => {
  throw new Refusal({ code: 'UNREACHABLE', sentence: '', details: {} })
}
const refused = () => {
  throw new Refusal({ code: 'NOT_INVITED', sentence: 'Pas invité.', details: {} })
}

test('what is typed is sent, kept on the device until then, and counted as not saved', async () => {
  const { client, text, pen, session } = await anOpenSession()
  answers.push(unreachable)
  text.insert(6, ' Suite.')
  await vi.waitFor(() => expect(updates).toHaveLength(1))
  expect(client.unsent.get()).toBe(1)
  expect(await new UnsentStore().read()).toMatchObject([{ leverId, clientId: 7, personId: 'ana' }])
  await pen.flushed()
  expect(updates).toHaveLength(2)
  expect(updates[1]).toBe(updates[0])
  expect(client.unsent.get()).toBe(0)
  await vi.waitFor(async () => expect(await new UnsentStore().read()).toEqual([]))
  session.stop()
})

test('when the right to write ends, the words that were not sent go to what was not saved', async () => {
  const { text, session } = await anOpenSession()
  answers.push(unreachable, refused)
  for (const letter of ' Trop') text.insert(text.length, letter)
  await vi.waitFor(() => expect(updates).toHaveLength(1))
  for (const letter of ' tarrd.') text.insert(text.length, letter)
  text.delete(text.length - 3, 1)
  const closed = { status: 'closed', sentence: 'Pas invité.', isKept: true }
  await vi.waitFor(() => expect(session.shown.get()).toMatchObject(closed))
  // What was under way, and all that waited, letter by letter, as one.
  expect(left.map(({ by: { text: words } }) => words)).toEqual(['Trop', 'tard.'])
})

test('a session that ends while a change is under way leaves all of it to its writer, and to nobody else', async () => {
  const { text, session } = await anOpenSession()
  answers.push(() => new Promise(() => undefined))
  text.insert(6, ' En route.')
  await vi.waitFor(() => expect(updates).toHaveLength(1))
  text.insert(text.length, ' Et la suite.')
  session.stop()
  await vi.waitFor(async () => expect(await new UnsentStore().read()).toEqual([]))
  expect(left.map(({ by: { personId, text: words } }) => [personId, words])).toEqual([
    ['ana', 'En route.'],
    ['ana', 'Et la suite.'],
  ])
})

test('when the server says that one may not write any more, the replica is closed before anything is lost', async () => {
  const { session } = await anOpenSession()
  const held = followed.find(({ subscription }) => subscription.includes('textPen'))
  held?.onEvent({ cursor: '', state: { mayWrite: false, code: 'LEVER_NOT_OPEN', reason: 'Retiré.' } })
  expect(session.shown.get()).toMatchObject({ status: 'closed', sentence: 'Retiré.' })
})

test('leaving the page leaves what was not sent to the outbox, under the same number', async () => {
  const { text, session, pen } = await anOpenSession()
  answers.push(unreachable)
  text.insert(6, ' En partant.')
  await vi.waitFor(() => expect(updates).toHaveLength(1))
  const [record] = await new UnsentStore().read()
  session.stop()
  expect(pen.over.get()).toEqual({ kind: 'closed' })
  await vi.waitFor(() => expect(left).toHaveLength(1))
  const { operationId } = record?.inFlight ?? {}
  expect(left[0]?.by).toEqual({ personId: 'ana', operationId, text: 'En partant.' })
})

test('what a page that died left on the device is sent by the next one, once', async () => {
  const doc = new Y.Doc()
  doc.getText('body').insert(0, 'Orphelin')
  const update = Y.encodeStateAsUpdate(doc)
  const record = {
    leverId,
    personId: 'ana',
    clientId: 9,
    schemaVersion: 1,
    inFlight: null,
    waiting: [{ operationId: 'op', update }],
  }
  await new UnsentStore(() => 0).put(record)
  await adoptRecords(aClient(), 'somebody else')
  expect(left).toEqual([])
  await adoptRecords(aClient(), 'ana')
  await adoptRecords(aClient(), 'ana')
  expect(left).toHaveLength(1)
  expect(left[0]).toMatchObject({ by: { operationId: 'op', text: 'Orphelin' } })
  expect(bytesOf(left[0]?.input.update ?? '')).toEqual(update)
})

test('a text that was restored from a backup is read anew', async () => {
  const { session, pen } = await anOpenSession()
  const feed = followed.find(({ subscription }) => subscription.includes('TextFeed'))
  feed?.onEvent({ since: 0, number: 1, cursor: 'other.1', updates: [begun()], isWhole: true })
  await vi.waitFor(() => expect(session.shown.get().status).toBe('open'))
  expect(session.shown.get()).not.toMatchObject({ pen })
  session.stop()
})
