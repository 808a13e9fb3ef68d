import { expect, test, vi } from 'vitest'
import type { Ask } from '../../../client/request/ask.js'
import type { Follow } from '../../../client/feed/follow.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { makeStore } from '../../../client/base/store.js'
import type { TabNews } from '../../../client/outbox/outbox-tabs.js'
import { Refusal } from '../../../client/request/refusal.js'
import { MeStore, type Me, type PersonEvent } from './me-store.js'

function aPerson(id: string, isGuest = false): Me {
  return {
    id,
    cursor: `${id}.1`,
    roles: [],
    email: null,
    locale: 'FR',
    isGuest,
    neighbourhoodCode: null,
    participationMode: null,
    showPresence: true,
    mandates: [],
    person: { id, displayName: id, college: 'HABITANTS', organisation: null, isGuest, isVouched: false },
  }
}

/** What pages share, as far as knowing who one is needs it; the server answers with the session's person. */
function aBrowser(person: Me | null) {
  const session = { person }
  const follows: Follow<PersonEvent>[] = []
  const stopped: string[] = []
  const outbox = { setPerson: vi.fn(), adopt: vi.fn() }
  const restart = vi.fn()
  const sessions = makeStore(0)
  const ask = (() => Promise.resolve({ me: session.person })) as Ask
  const feed = {
    restart,
    follow(follow: Follow<PersonEvent>) {
      follows.push(follow)
      return () => stopped.push(follow.after)
    },
  }
  const environment = { isOnline: () => true, isHidden: () => false, onChange: () => () => undefined, random: () => 0 }
  const told: TabNews[] = []
  const tabListeners: ((news: TabNews) => void)[] = []
  const tabs = { publish: (news: TabNews) => told.push(news), listen: tabListeners.push.bind(tabListeners) }
  /** Another tab says something. */
  const tell = (news: TabNews) => tabListeners.forEach((listener) => listener(news))
  // Only these parts are used by the store.
  const client = { ask, feed, outbox, sessions, environment, tabs } as unknown as LeviersClient
  return { store: new MeStore(client), session, follows, stopped, outbox, restart, sessions, told, tell }
}

const known = (store: MeStore, status: string) => vi.waitFor(() => expect(store.get().status).toBe(status), 4_000)
const followed = (follows: Follow<PersonEvent>[]) => vi.waitFor(() => expect(follows).toHaveLength(1), 4_000)

test('who is signed in is unknown until the server told, and the outbox is told', async () => {
  const { store, outbox, follows } = aBrowser(aPerson('ana'))
  expect(store.get()).toEqual({ status: 'unknown', me: null, signOuts: 0 })
  await known(store, 'signed-in')
  expect(outbox.setPerson).toHaveBeenCalledWith('ana')
  await vi.waitFor(() => expect(follows.map(({ after }) => after)).toEqual(['ana.1']))
})

test('a visitor follows nothing of their own', async () => {
  const { store, outbox, follows } = aBrowser(null)
  await known(store, 'visitor')
  expect(outbox.setPerson).toHaveBeenCalledWith(null)
  expect(follows).toEqual([])
})

test('signing in opens the socket anew, for it knows who opened it', async () => {
  const { store, restart, outbox } = aBrowser(null)
  await known(store, 'visitor')
  expect(restart).not.toHaveBeenCalled()
  store.become(aPerson('ana'))
  expect(restart).toHaveBeenCalledOnce()
  expect(outbox.setPerson).toHaveBeenLastCalledWith('ana')
})

test('what a guest left waiting becomes the account’s that they sign in to; another account’s does not', async () => {
  const { store, outbox } = aBrowser(aPerson('guest', true))
  await known(store, 'signed-in')
  store.become(aPerson('ana'))
  expect(outbox.adopt).toHaveBeenCalledExactlyOnceWith('guest', 'ana')
  store.become(aPerson('bob'))
  expect(outbox.adopt).toHaveBeenCalledOnce()
})

test('when the session ends one is read again, and one’s own stream is no longer followed', async () => {
  const { store, follows, session, sessions, stopped, restart } = aBrowser(aPerson('ana'))
  await known(store, 'signed-in')
  await followed(follows)
  session.person = null
  sessions.set(1)
  await known(store, 'visitor')
  await vi.waitFor(() => expect(stopped).toEqual(['ana.1']))
  await vi.waitFor(() => expect(restart).toHaveBeenCalled())
})

test('whose session ended by itself is remembered until somebody signs in; who signed out is not', async () => {
  const { store, session, sessions, outbox } = aBrowser(aPerson('ana'))
  await known(store, 'signed-in')
  session.person = null
  sessions.set(1)
  await known(store, 'visitor')
  expect(store.get().ended?.id).toBe('ana')
  expect(outbox.setPerson).toHaveBeenLastCalledWith(null, 'ana')
  await store.reload()
  expect(store.get().ended?.id).toBe('ana')
  store.become(aPerson('ben'))
  expect(store.get().ended).toBeNull()
  store.become(null)
  expect(store.get().ended).toBeNull()
  expect(outbox.setPerson).toHaveBeenLastCalledWith(null)
})

test('a stream that cannot go on is begun again from where one is now', async () => {
  const { store, session, follows } = aBrowser(aPerson('ana'))
  await known(store, 'signed-in')
  await followed(follows)
  session.person = { ...aPerson('ana'), cursor: 'ana.9' }
  follows[0]?.onRefused(new Refusal({ code: 'BAD_CURSOR', sentence: '', details: {} }))
  await vi.waitFor(() => expect(follows.map(({ after }) => after)).toEqual(['ana.1', 'ana.9']), 5_000)
})

const head = { number: 2, cursor: 'ana.2', at: '2026-11-23T10:00:00Z', operationId: null }

test('a mandate that was given or ended is read again', async () => {
  const { store, session, follows } = aBrowser(aPerson('ana'))
  await known(store, 'signed-in')
  await followed(follows)
  session.person = {
    ...aPerson('ana'),
    mandates: [{ id: 'm', kind: 'MEMBER', endsOn: null, organisation: { id: 'o', name: 'Les Toits' } }],
  }
  follows[0]?.onEvent({ __typename: 'MandateGranted', ...head })
  await vi.waitFor(() => expect(store.get().me?.mandates[0]?.id).toBe('m'))
  session.person = aPerson('ana')
  follows[0]?.onEvent({ __typename: 'MandateEnded', ...head })
  await vi.waitFor(() => expect(store.get().me?.mandates).toEqual([]))
})

test('a profile that changed elsewhere is read again', async () => {
  const { store, session, follows } = aBrowser(aPerson('ana'))
  await known(store, 'signed-in')
  await followed(follows)
  session.person = { ...aPerson('ana'), locale: 'EN' }
  follows[0]?.onEvent({ __typename: 'ProfileUpdated', ...head })
  await vi.waitFor(() => expect(store.get().me?.locale).toBe('EN'))
})

test('whoever signs out is known to those who listen until they have done, and the other tabs are told', async () => {
  const { store, told, outbox } = aBrowser(aPerson('ana'))
  await known(store, 'signed-in')
  const seen: unknown[] = []
  store.onSignOut((personId) => seen.push([personId, store.get().me?.id]))
  store.signOut()
  expect(seen).toEqual([['ana', 'ana']])
  expect(told).toEqual([{ kind: 'signed-out', personId: 'ana' }])
  expect(store.get()).toEqual({ status: 'visitor', me: null, ended: null, signOuts: 1 })
  expect(outbox.setPerson).toHaveBeenLastCalledWith(null)
})

test('who signed out on another tab is a visitor here, whose session did not end by itself', async () => {
  const { store, session, sessions, tell, told } = aBrowser(aPerson('ana'))
  await known(store, 'signed-in')
  tell({ kind: 'signed-out', personId: 'ben' })
  expect(store.get().status).toBe('signed-in')
  tell({ kind: 'signed-out', personId: 'ana' })
  expect(store.get()).toEqual({ status: 'visitor', me: null, ended: null, signOuts: 1 })
  expect(told).toEqual([])
  session.person = null
  sessions.set(1)
  await store.reload()
  expect(store.get().ended).toBeNull()
})

test('also when the end of the session was known before the reason of it', async () => {
  const { store, session, sessions, tell } = aBrowser(aPerson('ana'))
  await known(store, 'signed-in')
  session.person = null
  sessions.set(1)
  await known(store, 'visitor')
  expect(store.get().ended?.id).toBe('ana')
  tell({ kind: 'signed-out', personId: 'ana' })
  expect(store.get()).toMatchObject({ ended: null, signOuts: 1 })
})
