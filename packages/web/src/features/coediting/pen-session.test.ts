import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { makeReadable } from '../../apollo/readable.js'
import { Refusal } from '../../apollo/refusal.js'
import type { LeviersClient } from '../../apollo/leviers-client.js'
import { adoptRecords } from './adopt-records.js'
import { base64Of, bytesOf } from './bytes.js'
import { openPenShelf } from './pen-shelf.js'
import { startPenSession, type PenShown } from './pen-session.js'

const leverId = '0190a4f2-0000-7000-8000-000000000001'
const updates: string[] = []
let answers: (() => unknown)[]
let given: { input: { update: string }; begun: { operationId: string; text: string } }[]
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
    askLive: push,
    feed: {
      ask: () => null,
      follow(follow: (typeof followed)[number]) {
        followed.push(follow)
        return () => undefined
      },
    },
    outbox: {
      give: (
        _command: unknown,
        input: { update: string },
        { begun: start }: { begun: (typeof given)[number]['begun'] },
      ) => {
        given.push({ input, begun: start })
        return Promise.resolve({ status: 'acknowledged' })
      },
    },
    surroundings: { isOnline: () => true, isHidden: () => false, onChange: () => () => undefined, random: () => 0.5 },
    unsent: makeReadable(0),
  } as unknown as LeviersClient
}

beforeEach(() => {
  updates.length = 0
  ;[answers, given, followed] = [[], [], []]
  vi.stubGlobal('navigator', { onLine: true })
})
afterEach(() => vi.unstubAllGlobals())

async function anOpenSession(client = aClient()) {
  const screen = makeReadable<PenShown>({ status: 'opening', trouble: null })
  const session = { ...startPenSession({ client, personId: 'ana', leverId }, screen), shown: screen }
  await vi.waitFor(() => expect(screen.get().status).toBe('open'))
  const shown = screen.get()
  if (shown.status !== 'open') throw new Error('not open')
  const text = shown.pen.doc.getText('body')
  return { client, session, text, pen: shown.pen }
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
  expect(await openPenShelf().read()).toMatchObject([{ leverId, clientId: 7, personId: 'ana' }])
  await pen.flushed()
  expect(updates).toHaveLength(2)
  expect(updates[1]).toBe(updates[0])
  expect(client.unsent.get()).toBe(0)
  await vi.waitFor(async () => expect(await openPenShelf().read()).toEqual([]))
  session.stop()
})

test('when the right to write ends, the words that were not sent go to what was not saved', async () => {
  const { text, session } = await anOpenSession()
  answers.push(refused)
  text.insert(6, ' Trop tard.')
  await vi.waitFor(() => expect(session.shown.get()).toMatchObject({ status: 'closed', sentence: 'Pas invité.' }))
  expect(given.map(({ begun: { text: words } }) => words)).toEqual(['Trop tard.'])
})

test('when the server says that one may not write any more, the pen is closed before anything is lost', async () => {
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
  const [record] = await openPenShelf().read()
  session.stop()
  expect(pen.over.get()).toEqual({ kind: 'closed' })
  expect(given).toHaveLength(1)
  expect(given[0]?.begun).toEqual({ operationId: record?.inFlight?.operationId, text: 'En partant.' })
})

test('what a page that died left on the device is sent by the next one, once', async () => {
  const doc = new Y.Doc()
  doc.getText('body').insert(0, 'Orphelin')
  const update = Y.encodeStateAsUpdate(doc)
  const record = { leverId, personId: 'ana', clientId: 9, inFlight: null, waiting: [{ operationId: 'op', update }] }
  await openPenShelf(() => 0).put(record)
  await adoptRecords(aClient(), 'somebody else')
  expect(given).toEqual([])
  await adoptRecords(aClient(), 'ana')
  await adoptRecords(aClient(), 'ana')
  expect(given).toHaveLength(1)
  expect(given[0]).toMatchObject({ begun: { operationId: 'op', text: 'Orphelin' } })
  expect(bytesOf(given[0]?.input.update ?? '')).toEqual(update)
})

test('a text that was restored from a backup is read anew', async () => {
  const { session, pen } = await anOpenSession()
  const feed = followed.find(({ subscription }) => subscription.includes('TextFeed'))
  feed?.onEvent({ since: 0, number: 1, cursor: 'other.1', updates: [begun()], isWhole: true })
  await vi.waitFor(() => expect(session.shown.get().status).toBe('open'))
  expect(session.shown.get()).not.toMatchObject({ pen })
  session.stop()
})
