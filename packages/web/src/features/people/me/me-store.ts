import { askAgain } from '../../../client/request/ask-again.js'
import type { LeviersClient } from '../../../client/leviers-client.js'
import { makeStore, type Store } from '../../../client/base/store.js'
import type { Me_MeFragment } from './me.generated.js'
import { waitOrWake } from '../../../client/base/environment.js'
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

/** After these one is no longer who one was. */
const changesMe = new Set<string>(['ProfileUpdated', 'BodyChosen'])

/** Who is signed in: read once, again when the session changes, and told to the outbox. */
export class MeStore implements Store<MeShown> {
  readonly #shown = makeStore<MeShown>({ status: 'unknown', me: null, signOuts: 0 })
  readonly get = this.#shown.get
  readonly listen = this.#shown.listen
  readonly #client: LeviersClient
  readonly #listeners = new Set<(event: PersonEvent) => void>()
  readonly #leaving = new Set<(personId: string) => void>()
  #latest = 0
  #following: Promise<(me: Me | null) => void> | null = null

  constructor(client: LeviersClient) {
    this.#client = client
    client.tabs.listen((news) => news.kind === 'signed-out' && this.#signedOut(news.personId))
    client.sessions.listen(() => void this.#renew())
    void this.reload()
  }

  /** One signed in or out, or changed one's profile: this is who one is now. */
  become(me: Me | null): void {
    this.#become(me, null)
  }

  /** One signed out, on purpose. The other tabs of this browser are told: nothing of one's own stays on any of them. */
  signOut(): void {
    const { me } = this.get()
    if (!me) return
    this.#client.tabs.publish({ kind: 'signed-out', personId: me.id })
    this.#signedOut(me.id)
  }

  /** Calls the listener with who signs out, here or on another tab, while they are still known. */
  onSignOut(listener: (personId: string) => void): () => void {
    this.#leaving.add(listener)
    return () => this.#leaving.delete(listener)
  }

  /** Calls the listener for what one does on any of one's devices. */
  onEvent(listener: (event: PersonEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async reload(): Promise<void> {
    const mine = (this.#latest += 1)
    const patience = { isWanted: () => mine === this.#latest, onTrouble: () => undefined }
    const answer = await askAgain(this.#client, { document: WhoAmIDocument, variables: {} }, patience)
    const { me, ended = null } = this.get()
    if (answer) this.#become(answer.me, answer.me ? null : (me ?? ended))
  }

  #become(me: Me | null, ended: Me | null, signOuts = this.get().signOuts): void {
    const { outbox, feed } = this.#client
    this.#latest += 1
    const { status, me: before } = this.get()
    const isOther = status !== 'unknown' && before?.id !== me?.id
    if (before?.isGuest && me) outbox.adopt(before.id, me.id)
    // First the outbox: whoever listens below may give commands at once.
    outbox.setPerson(me?.id ?? null, ...(ended ? [ended.id] : []))
    this.#shown.set({ status: me ? 'signed-in' : 'visitor', me, ended, signOuts })
    // The socket knows who opened it: someone else needs another one.
    if (isOther) feed.restart()
    if (me || this.#following) void (this.#following ??= this.#startFollow()).then((follow) => follow(me))
  }

  #signedOut(personId: string): void {
    const { me, ended, signOuts } = this.get()
    if ((me ?? ended)?.id !== personId) return
    for (const listener of this.#leaving) listener(personId)
    this.#become(null, null, signOuts + 1)
  }

  /** The session changed, or only its rights: the socket that knew the former one is opened anew. */
  async #renew(): Promise<void> {
    const { environment, feed } = this.#client
    await waitOrWake(environment, 500 + environment.random() * 1_000)
    await this.reload()
    feed.restart()
  }

  /** Loaded for those who are somebody. */
  async #startFollow(): Promise<(me: Me | null) => void> {
    const { startPersonFollow } = await import('./person-follow.js')
    return startPersonFollow(this.#client, {
      onEvent: (event) => {
        const { __typename: kind } = event
        if (changesMe.has(kind) || kind.startsWith('Mandate')) void this.reload()
        for (const listener of this.#listeners) listener(event)
      },
      onLost: () => setTimeout(() => void this.reload(), 3_000),
    })
  }
}
