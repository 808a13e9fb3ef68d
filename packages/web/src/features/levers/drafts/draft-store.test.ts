import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Ask } from '../../../client/request/ask.js'
import { makeIntents } from '../../../client/outbox/intents.js'
import { newId } from '../../../client/base/new-id.js'
import { Outbox } from '../../../client/outbox/outbox.js'
import { memoryOutboxStore } from '../../../client/outbox/outbox-store.js'
import { makeStore } from '../../../client/base/store.js'
import { Refusal } from '../../../client/request/refusal.js'
import type { MeShown, PersonEvent } from '../../people/me/me-store.js'
import { DraftStore } from './draft-store.js'
import { localDrafts } from './local-drafts.js'
import { publishLever, saveDraft } from '../model/levers-commands.js'

const visitor: MeShown = { status: 'visitor', me: null, signOuts: 0 }
const person = {
  id: 'ana',
  displayName: 'Ana',
  college: 'HABITANTS',
  organisation: null,
  isGuest: false,
  isVouched: false,
} as const
const ana: MeShown = {
  status: 'signed-in',
  signOuts: 0,
  me: {
    id: 'ana',
    cursor: 'p.1',
    roles: [],
    email: null,
    locale: 'FR',
    isGuest: false,
    neighbourhoodCode: null,
    participationMode: null,
    showPresence: true,
    mandates: [],
    person,
  },
}
const clock = { now: () => 0, observe: () => undefined }
const environment = { isOnline: () => true, isHidden: () => false, onChange: () => () => undefined, random: () => 0 }

/** A page with drafts, whose server takes what it is given, or refuses it. */
function aPage(who: MeShown) {
  const sent: string[] = []
  const bodies: Record<string, unknown>[] = []
  const server = { drafts: [] as object[], isAway: false }
  const listeners = new Set<(event: PersonEvent) => void>()
  const troubles: string[] = []
  const leaving = new Set<(personId: string) => void>()
  const myDrafts = () => ({ me: { id: 'ana', drafts: server.drafts } })
  const ask = ((document: string, { input }: { input?: { title: string } }) => {
    const name = /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? ''
    if (name === 'MyDrafts') return server.isAway ? Promise.reject(new Error('away')) : Promise.resolve(myDrafts())
    sent.push(`${name} ${input?.title}`)
    bodies.push({ ...input })
    const code = troubles.shift()
    if (code) return Promise.reject(new Refusal({ code, sentence: code, details: {} }))
    return Promise.resolve(name === 'SaveDraft' ? { saveDraft: true } : { publishLever: { lever: { id: 'l9' } } })
    // The answers are those of the documents that drafts ask.
  }) as Ask
  const outbox = new Outbox({
    ask,
    store: Promise.resolve(memoryOutboxStore()),
    tabs: { publish: () => undefined, listen: () => undefined, alone: (run) => run(), stop: () => undefined },
    environment,
    intents: makeIntents(null, Date.now),
    loadCommands: () => Promise.resolve([saveDraft, publishLever]),
    newId,
    now: Date.now,
    onSignedOut: () => undefined,
  })
  const me = {
    ...makeStore(who),
    onSignOut: (listener: (personId: string) => void) => {
      leaving.add(listener)
      return () => leaving.delete(listener)
    },
    onEvent: (listener: (event: PersonEvent) => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  outbox.setPerson(who.me?.id ?? null)
  const signOut = () => {
    for (const listener of leaving) listener('ana')
    outbox.setPerson(null)
    me.set({ ...visitor, signOuts: 1 })
  }
  const open = (draftId: string) =>
    new DraftStore({ client: { ask, clock, outbox, environment }, me, boardId: 'b', draftId })
  const signIn = () => {
    outbox.setPerson('ana')
    me.set(ana)
  }
  /** Another device saves. */
  const elsewhere = (draft: object) => {
    server.drafts = [draft]
    // Only these fields of the event are read.
    const event = {
      __typename: 'DraftSaved',
      draftId: String(Reflect.get(draft, 'id')),
      device: 'other',
    } as PersonEvent
    for (const listener of listeners) listener(event)
  }
  return { open, sent, bodies, server, elsewhere, troubles, signIn, signOut, outbox }
}

const opened = () => new Promise((resolve) => setImmediate(resolve))

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('what is typed is saved after a pause, once, and says where it truly is', async () => {
  const { open, sent } = aPage(ana)
  const draft = open(newId())
  draft.change({ title: 'Un' })
  draft.change({ title: 'Un jardin' })
  expect(draft.get().state).toBe('saving')
  await vi.advanceTimersByTimeAsync(900)
  await vi.waitFor(() => expect(draft.get().state).toBe('saved'))
  expect(sent).toEqual(['SaveDraft Un jardin'])
})

test('while nobody answers it is not called saved', async () => {
  const { open, troubles } = aPage(ana)
  troubles.push('UNREACHABLE')
  const draft = open(newId())
  draft.change({ title: 'Un jardin' })
  await vi.advanceTimersByTimeAsync(900)
  expect(draft.get().state).toBe('saving')
  await vi.advanceTimersByTimeAsync(2_000)
  await vi.waitFor(() => expect(draft.get().state).toBe('saved'))
})

test('what a visitor types stays on the device, survives a reload, and is saved after signing in', async () => {
  const id = newId()
  const first = aPage(visitor)
  first.open(id).change({ title: 'Un jardin' })
  await vi.advanceTimersByTimeAsync(5_000)
  expect(first.sent).toEqual([])
  await opened()
  const second = aPage(visitor)
  const draft = second.open(id)
  await vi.waitFor(() => expect(draft.get()).toMatchObject({ draft: { title: 'Un jardin' }, state: 'device' }))
  second.signIn()
  await vi.waitFor(() => expect(draft.get().state).toBe('saved'))
  expect(second.sent).toEqual(['SaveDraft Un jardin'])
})

test('what a visitor publishes is published after signing in, and not saved as a draft again', async () => {
  const { open, sent, signIn } = aPage(visitor)
  const draft = open(newId())
  draft.change({ title: 'Un jardin', body: 'Au pied des tours' })
  expect(await draft.publish(null)).toEqual({ status: 'sign-in-first' })
  signIn()
  await vi.waitFor(() => expect(draft.get().publishedAs).toBe('l9'))
  await vi.advanceTimersByTimeAsync(5_000)
  expect(sent).toEqual(['PublishLever Un jardin'])
})

test('a draft that the server refuses says so and keeps its words', async () => {
  const { open, troubles } = aPage(ana)
  troubles.push('TEXT_TOO_LONG')
  const draft = open(newId())
  draft.change({ title: 'trop long' })
  await vi.advanceTimersByTimeAsync(900)
  await vi.waitFor(() => expect(draft.get()).toMatchObject({ state: 'refused', draft: { title: 'trop long' } }))
})

const onServer = (id: string, more: object) => ({
  id,
  title: '',
  body: '',
  finding: '',
  action: '',
  themeIds: [],
  neighbourhoodCodes: [],
  revision: 1,
  ...more,
})

test('only what was changed here is sent, with what it was changed from', async () => {
  const { open, bodies, server } = aPage(ana)
  const id = newId()
  server.drafts = [onServer(id, { title: 'Un', body: 'Corps', revision: 7 })]
  const draft = open(id)
  await vi.waitFor(() => expect(draft.get()).toMatchObject({ draft: { title: 'Un' }, state: 'saved' }))
  draft.change({ finding: 'Trop chaud' })
  await vi.advanceTimersByTimeAsync(900)
  await vi.waitFor(() => expect(draft.get().state).toBe('saved'))
  const [{ operationId: _operation, device, ...body } = {}, ...more] = bodies
  expect(body).toEqual({ draftId: id, boardId: 'b', base: 7, finding: 'Trop chaud' })
  expect(device).toEqual(expect.any(String))
  expect(more).toEqual([])
})

test('what another device saves is shown, beside what is being typed here', async () => {
  const { open, elsewhere } = aPage(ana)
  const id = newId()
  const draft = open(id)
  await opened()
  draft.change({ action: 'Planter' })
  elsewhere(onServer(id, { title: 'Un jardin', revision: 3 }))
  await vi.waitFor(() => expect(draft.get().draft).toMatchObject({ title: 'Un jardin', action: 'Planter' }))
  expect(draft.get().conflicts).toEqual({})
})

test('words that were changed on two devices are both there until somebody has chosen', async () => {
  const { open, bodies, troubles, server } = aPage(ana)
  const id = newId()
  const draft = open(id)
  await opened()
  draft.change({ title: 'Un jardin', action: 'Planter' })
  server.drafts = [onServer(id, { title: 'Un verger', revision: 4 })]
  troubles.push('REVISION_CHANGED')
  await vi.advanceTimersByTimeAsync(900)
  await vi.waitFor(() => expect(draft.get().conflicts).toEqual({ title: 'Un verger' }))
  expect(draft.get().draft).toMatchObject({ title: 'Un jardin', action: 'Planter' })
  // What nobody else changed goes on its way.
  await vi.waitFor(() => expect(bodies.at(-1)).toMatchObject({ base: 4, action: 'Planter' }))
  expect(bodies.at(-1)).not.toHaveProperty('title')
  draft.choose('title', 'here')
  await vi.advanceTimersByTimeAsync(900)
  await vi.waitFor(() => expect(draft.get()).toMatchObject({ conflicts: {}, state: 'saved' }))
  expect(bodies.at(-1)).toMatchObject({ base: 4, title: 'Un jardin' })
})

test('what was sent from here is known again when the server tells of it while one types on', async () => {
  const { open, elsewhere } = aPage(ana)
  const id = newId()
  const draft = open(id)
  await opened()
  draft.change({ title: 'Un' })
  await vi.advanceTimersByTimeAsync(900)
  draft.change({ title: 'Un jardin' })
  elsewhere(onServer(id, { title: 'Un', finding: 'Trop chaud', revision: 2 }))
  await vi.waitFor(() => expect(draft.get().draft).toMatchObject({ title: 'Un jardin', finding: 'Trop chaud' }))
  expect(draft.get().conflicts).toEqual({})
})

test('a draft that was kept without a network joins what another device saved meanwhile', async () => {
  const id = newId()
  const before = aPage(ana)
  before.troubles.push(...Array.from({ length: 50 }, () => 'UNREACHABLE'))
  before.open(id).change({ title: 'Écrit dans le tram' })
  await vi.advanceTimersByTimeAsync(500)
  await opened()
  const later = aPage(ana)
  later.server.drafts = [onServer(id, { body: 'Écrit ailleurs', revision: 5 })]
  const draft = later.open(id)
  await vi.waitFor(() => expect(draft.get().state).toBe('saved'))
  expect(draft.get().draft).toMatchObject({ title: 'Écrit dans le tram', body: 'Écrit ailleurs' })
  expect(later.bodies.at(-1)).toMatchObject({ base: 5, title: 'Écrit dans le tram' })
  expect(later.bodies.at(-1)).not.toHaveProperty('body')
})

/** A draft that this device has kept and saved, and that another one has gone on with since. */
async function wentOnElsewhere(who: MeShown) {
  const id = newId()
  const before = aPage(ana)
  const draft = before.open(id)
  await opened()
  draft.change({ title: 'Un jardin' })
  await vi.advanceTimersByTimeAsync(900)
  await vi.waitFor(() => expect(draft.get().state).toBe('saved'))
  const later = aPage(who)
  later.server.drafts = [onServer(id, { title: 'Un jardin', body: 'Écrit ailleurs', revision: 5 })]
  return { later, id }
}

test('a page that learns only later who is there shows what another device saved', async () => {
  const { later, id } = await wentOnElsewhere({ status: 'unknown', me: null, signOuts: 0 })
  const draft = later.open(id)
  await vi.waitFor(() => expect(draft.get()).toMatchObject({ state: 'saved', draft: { title: 'Un jardin', body: '' } }))
  later.signIn()
  await vi.waitFor(() => expect(draft.get().draft).toMatchObject({ title: 'Un jardin', body: 'Écrit ailleurs' }))
})

test('what another device saved is asked for again when the server did not answer', async () => {
  const { later, id } = await wentOnElsewhere(ana)
  later.server.isAway = true
  const draft = later.open(id)
  await vi.waitFor(() => expect(draft.get()).toMatchObject({ state: 'saved', draft: { title: 'Un jardin', body: '' } }))
  await opened()
  later.server.isAway = false
  await vi.advanceTimersByTimeAsync(5_000)
  await vi.waitFor(() => expect(draft.get().draft).toMatchObject({ title: 'Un jardin', body: 'Écrit ailleurs' }))
})

test('of whoever signs out what was typed just now waits for them, and nothing of it is shown to others', async () => {
  const { open, sent, signOut, outbox } = aPage(ana)
  const draftId = newId()
  open(draftId).change({ title: 'Un secret' })
  signOut()
  await vi.advanceTimersByTimeAsync(6_000)
  expect(sent).toEqual([])
  const later = open(draftId)
  await opened()
  await vi.advanceTimersByTimeAsync(6_000)
  expect(later.get().draft.title).toBe('')
  outbox.setPerson('ana')
  await vi.waitFor(() => expect(sent).toEqual(['SaveDraft Un secret']))
})

test('of whoever signs out no draft that is on the server stays on the device; one that is not stays for them', async () => {
  const { open, signOut, outbox } = aPage(ana)
  const [saved, unsaved] = [newId(), newId()]
  const first = open(saved)
  first.change({ title: 'Enregistré' })
  await vi.advanceTimersByTimeAsync(900)
  await vi.waitFor(() => expect(first.get().state).toBe('saved'))
  outbox.setPerson(null)
  open(unsaved).change({ title: 'Pas encore' })
  await opened()
  signOut()
  await localDrafts.removeSaved('ana')
  expect(await localDrafts.read(saved, ana)).toBeNull()
  expect((await localDrafts.read(unsaved, ana))?.fields.title).toBe('Pas encore')
  expect(await localDrafts.read(unsaved, visitor)).toBeNull()
})
