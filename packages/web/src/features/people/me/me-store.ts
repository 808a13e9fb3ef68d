import { askAgain } from '../../../client/request/ask-again.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { makeReadable, type Readable } from '../../../client/base/readable.js'
import type { Me_MeFragment } from './me.generated.js'
import { waitOrWake } from '../../../client/base/surroundings.js'
import type { PersonEvent } from './person-follow.js'
import { WhoAmIDocument } from './who-am-i.generated.js'

export type Me = Me_MeFragment
export type { PersonEvent }

export interface MeShown {
  status: 'unknown' | 'visitor' | 'signed-in'
  me: Me | null
  /** Whose session ended while the page was open, without their doing; what they wrote waits for them. */
  ended?: Me | null
  /** How often somebody signed out since the page was opened: each time the page begins anew. */
  signOuts: number
}

export interface MeStore extends Readable<MeShown> {
  /** One signed in or out, or changed one's profile: this is who one is now. */
  become(me: Me | null): void
  /** One signed out, on purpose. The other tabs of this browser are told: nothing of one's own stays on any of them. */
  signOut(): void
  /** Calls the listener with who signs out, here or on another tab, while they are still known. */
  onSignOut(listener: (personId: string) => void): () => void
  reload(): Promise<void>
  /** Calls the listener for what one does on any of one's devices. */
  onEvent(listener: (event: PersonEvent) => void): () => void
}

/** After these one is no longer who one was. */
const changesMe = new Set<string>(['ProfileUpdated', 'RoleChanged', 'MandateGranted', 'MandateEnded'])

/** Who is signed in: read once, again when the session changes, and told to the outbox. */
export function makeMeStore(client: LeviersClient): MeStore {
  const shown = makeReadable<MeShown>({ status: 'unknown', me: null, signOuts: 0 })
  const listeners = new Set<(event: PersonEvent) => void>()
  const leaving = new Set<(personId: string) => void>()
  let latest = 0

  let following: Promise<(me: Me | null) => void> | null = null

  /** Loaded for those who are somebody. */
  const startFollow = async () =>
    (await import('./person-follow.js')).startPersonFollow(client, {
      onEvent(event) {
        if (changesMe.has(event.__typename)) void reload()
        for (const listener of listeners) listener(event)
      },
      onLost: () => setTimeout(() => void reload(), 3_000),
    })

  function become(me: Me | null, ended: Me | null = null, signOuts = shown.get().signOuts): void {
    latest += 1
    const { status, me: before } = shown.get()
    const isOther = status !== 'unknown' && before?.id !== me?.id
    if (before?.isGuest && me) client.outbox.adopt(before.id, me.id)
    // First the outbox: whoever listens below may give commands at once.
    client.outbox.setPerson(me?.id ?? null, ...(ended ? [ended.id] : []))
    shown.set({ status: me ? 'signed-in' : 'visitor', me, ended, signOuts })
    // The socket knows who opened it: someone else needs another one.
    if (isOther) client.feed.restart()
    if (me || following) void (following ??= startFollow()).then((follow) => follow(me))
  }

  async function reload(): Promise<void> {
    const mine = (latest += 1)
    const patience = { isWanted: () => mine === latest, onTrouble: () => undefined }
    const answer = await askAgain(client, { document: WhoAmIDocument, variables: {} }, patience)
    const { me, ended } = shown.get()
    if (answer) become(answer.me, answer.me ? null : (me ?? ended))
  }

  /** The session changed, or only its rights: the socket that knew the former one is opened anew. */
  async function renew(): Promise<void> {
    await waitOrWake(client.surroundings, 500 + client.surroundings.random() * 1_000)
    await reload()
    client.feed.restart()
  }

  function signedOut(personId: string): void {
    const { me, ended, signOuts } = shown.get()
    if ((me ?? ended)?.id !== personId) return
    for (const listener of leaving) listener(personId)
    become(null, null, signOuts + 1)
  }

  client.tabs.listen((news) => news.kind === 'signed-out' && signedOut(news.personId))
  client.sessions.listen(() => void renew())
  void reload()
  return {
    get: shown.get,
    listen: shown.listen,
    become: (me) => become(me),
    signOut() {
      const { me } = shown.get()
      if (!me) return
      client.tabs.tell({ kind: 'signed-out', personId: me.id })
      signedOut(me.id)
    },
    onSignOut(listener) {
      leaving.add(listener)
      return () => leaving.delete(listener)
    },
    reload,
    onEvent(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
