import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Ask } from '../../../client/request/ask.js'
import type { FeedClient } from '../../../client/feed/feed-client.js'
import type { Follow } from '../../../client/feed/follow.js'
import { makeIntents } from '../../../client/outbox/intents.js'
import { newId } from '../../../client/base/new-id.js'
import { Outbox } from '../../../client/outbox/outbox.js'
import { memoryOutboxStore } from '../../../client/outbox/outbox-store.js'
import { makeRegistry } from '../../../client/base/registry.js'
import { makeStore } from '../../../client/base/store.js'
import { Refusal } from '../../../client/request/refusal.js'
import { wholeThread } from '../../comments/model/threads.js'
import { addComment } from '../../comments/model/comments-commands.js'
import type { MeShown } from '../../people/me/me-store.js'
import { changeLeverStatus, editLever, moveLever } from '../../levers/model/levers-commands.js'
import { castVote } from '../../votes/votes-commands.js'
import { nameOf } from '../model/board-list.js'
import { aComment, aHead, aLever, anEvent } from '../model/board-samples.js'
import { recentLevers } from '../model/recent-levers.js'
import { BoardStore } from './board-store.js'
import type { BoardEvent } from '../model/board-state.js'
import { leverPageView, listView } from '../model/board-view.js'
import { commands } from './commands.js'

const ana = {
  id: 'ana',
  displayName: 'Ana',
  college: 'HABITANTS',
  organisation: null,
  isGuest: false,
  isVouched: false,
} as const
const me: MeShown = {
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
    person: ana,
  },
}
const environment = { isOnline: () => true, isHidden: () => false, onChange: () => () => undefined, random: () => 0 }
const noMore = { hasNextPage: false, endCursor: null }

type Answer = (variables: Record<string, unknown>) => unknown

/** A page of one board, whose server answers as the test says; nothing is acknowledged before the test does. */
function aPage() {
  const asked: string[] = []
  const acts: { input: Record<string, unknown>; answer(event: unknown): void; refuse(code: string): void }[] = []
  const follows: Follow<BoardEvent>[] = []
  const lever = { ...aLever('l1'), body: 'texte', finding: null, action: null }
  const answers: Record<string, Answer> = {
    BoardPage: () => ({
      board: { ...aHead(), levers: { totalCount: 1, edges: [{ node: aLever('l1') }], pageInfo: noMore } },
    }),
    LeverPage: () => ({
      lever: { ...lever, board: aHead(), thread: { totalCount: 0, words: [], edges: [], pageInfo: noMore } },
    }),
    MyBoard: () => ({ me: { id: 'ana', votes: [], leverVisits: [], boardVisit: null } }),
    BoardEvents: () => ({ boardEvents: { events: [], cursor: 'e.10', more: false } }),
  }
  const ask = ((document: string, variables: Record<string, unknown>) => {
    const name = /(?:query|mutation) (\w+)/.exec(document)?.[1] ?? ''
    asked.push(name)
    const answer = answers[name]
    if (answer) return Promise.resolve(answer(variables))
    return new Promise<unknown>((resolve, reject) => {
      const command = name.charAt(0).toLowerCase() + name.slice(1)
      acts.push({
        // Every command has its input.
        input: variables.input as Record<string, unknown>,
        answer: (event) => resolve({ [command]: event }),
        refuse: (code) => reject(new Refusal({ code, sentence: code, details: {} })),
      })
    })
    // The answers above are those of the documents that the store asks.
  }) as Ask
  const feed = {
    state: makeStore('live'),
    follow(follow) {
      follows.push(follow as unknown as Follow<BoardEvent>)
      return () => undefined
    },
    restart: () => undefined,
    stop: () => undefined,
    // All of it that a store knows.
  } as Pick<FeedClient, 'state' | 'follow' | 'restart' | 'stop'> as FeedClient
  const outbox: Outbox = new Outbox({
    ask,
    store: Promise.resolve(memoryOutboxStore()),
    tabs: { publish: () => undefined, listen: () => undefined, alone: (run) => run(), stop: () => undefined },
    environment,
    intents: makeIntents(null, Date.now),
    loadCommands: () => Promise.resolve(commands),
    newId,
    now: Date.now,
    onSignedOut: () => undefined,
  })
  outbox.setPerson('ana')
  const leaving: ((personId: string) => void)[] = []
  const onSignOut = (listener: (personId: string) => void) => {
    leaving.push(listener)
    return () => undefined
  }
  const who = { ...makeStore(me), onEvent: () => () => undefined, onSignOut }
  const store = new BoardStore({
    client: { ask, feed, outbox, environment, keep: makeRegistry() },
    board: 'tableau',
    me: who,
  })
  const signOut = () => {
    for (const listener of leaving) listener('ana')
  }
  /** What is asked by this name is answered, as the server knew it then, when the test says so. */
  const hold = (name: string): (() => void) => {
    const known = answers[name]
    let release: () => void = () => undefined
    answers[name] = (variables) => new Promise((resolve) => (release = () => resolve(known?.(variables))))
    return () => release()
  }
  return {
    store,
    outbox,
    asked,
    acts,
    answers,
    follows,
    signOut,
    hold,
    hear: (event: BoardEvent) => follows[0]?.onEvent(event),
  }
}

async function anOpenPage() {
  const page = aPage()
  page.store.retain()
  await page.store.reading.openList(recentLevers)
  await page.store.reading.openLever('l1', wholeThread)
  await vi.waitFor(() => expect(page.asked).toContain('MyBoard'))
  // What it is followed with is loaded, however long that takes.
  await vi.waitFor(() => expect(page.follows).toHaveLength(1), 20_000)
  await vi.advanceTimersByTimeAsync(0)
  return page
}

function leverOf(store: BoardStore) {
  const optimistic = store.optimistic()
  const list = optimistic?.state.lists.get(nameOf(recentLevers))
  const [lever] = optimistic && list ? listView(optimistic, list, store.viewOf).levers : []
  if (!lever) throw new Error('the list shows nothing')
  return lever
}

function threadOf(store: BoardStore) {
  const optimistic = store.optimistic()
  const page = optimistic && leverPageView({ leverId: 'l1', seenBefore: null }, optimistic, store.viewOf)
  if (!page) throw new Error('the page shows nothing')
  return { ...page, news: page.thread.news.size }
}

/** The event that the server makes of a vote. */
const voteCast = (number: number, operationId: unknown) => ({
  ...anEvent.voteCast(number, { agree: 1 }),
  operationId: String(operationId),
})

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

test('a vote shows before it is acknowledged, and once after', async () => {
  const { store, outbox, acts } = await anOpenPage()
  void outbox.submit(castVote, { leverId: 'l1', value: 'AGREE' })
  expect(leverOf(store)).toMatchObject({ tally: { agree: 1 }, myVote: { value: 'AGREE', pending: true } })
  await vi.waitFor(() => expect(acts).toHaveLength(1))
  acts[0]?.answer(voteCast(11, acts[0].input.operationId))
  await vi.waitFor(() => expect(outbox.entries.get()).toEqual([]))
  expect(leverOf(store)).toMatchObject({ tally: { agree: 1, number: 11 }, myVote: { value: 'AGREE', pending: false } })
})

test('a vote that is refused is undone', async () => {
  const { store, outbox, acts } = await anOpenPage()
  const outcome = outbox.submit(castVote, { leverId: 'l1', value: 'AGREE' })
  await vi.waitFor(() => expect(acts).toHaveLength(1))
  acts[0]?.refuse('PHASE_CLOSED')
  expect((await outcome).status).toBe('refused')
  expect(leverOf(store)).toMatchObject({ tally: { agree: 0 }, myVote: null })
})

test('one’s own event that comes by the feed before its acknowledgement counts once', async () => {
  const { store, outbox, acts, hear } = await anOpenPage()
  void outbox.submit(castVote, { leverId: 'l1', value: 'AGREE' })
  await vi.waitFor(() => expect(acts).toHaveLength(1))
  const event = voteCast(11, acts[0]?.input.operationId)
  hear(event)
  expect(leverOf(store)).toMatchObject({ tally: { agree: 1 }, myVote: { value: 'AGREE', pending: false } })
  acts[0]?.answer(event)
  await vi.waitFor(() => expect(outbox.entries.get()).toEqual([]))
  expect(leverOf(store)).toMatchObject({ tally: { agree: 1 }, myVote: { value: 'AGREE', pending: false } })
})

test('an acknowledgement that comes before what precedes it stays optimistic, and what is missing is read', async () => {
  const { store, outbox, acts, asked, answers } = await anOpenPage()
  void outbox.submit(castVote, { leverId: 'l1', value: 'AGREE' })
  await vi.waitFor(() => expect(acts).toHaveLength(1))
  const own = { ...anEvent.voteCast(12, { agree: 1, pass: 1 }), operationId: String(acts[0]?.input.operationId) }
  const others = anEvent.voteCast(11, { pass: 1 })
  answers.BoardEvents = () => ({ boardEvents: { events: [others, own], cursor: 'e.12', more: false } })
  acts[0]?.answer(own)
  await vi.waitFor(() => expect(outbox.entries.get()).toEqual([]))
  expect(leverOf(store)).toMatchObject({ tally: { agree: 1, pass: 0 }, myVote: { value: 'AGREE', pending: true } })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked).toContain('BoardEvents')
  expect(leverOf(store)).toMatchObject({ tally: { agree: 1, pass: 1 }, myVote: { value: 'AGREE', pending: false } })
})

test('a vote that already was so is confirmed without an event', async () => {
  const { store, outbox, acts } = await anOpenPage()
  void outbox.submit(castVote, { leverId: 'l1', value: 'AGREE' })
  await vi.waitFor(() => expect(acts).toHaveLength(1))
  acts[0]?.answer(null)
  await vi.waitFor(() => expect(outbox.entries.get()).toEqual([]))
  expect(leverOf(store).myVote).toMatchObject({ value: 'AGREE', pending: false })
})

test('a position given before the text changed is marked as such', async () => {
  const { store, outbox, acts, hear } = await anOpenPage()
  void outbox.submit(castVote, { leverId: 'l1', value: 'AGREE' })
  await vi.waitFor(() => expect(acts).toHaveLength(1))
  hear(voteCast(11, acts[0]?.input.operationId))
  expect(leverOf(store).myVote?.stale).toBe(false)
  hear(anEvent.leverEdited(12, aLever('l1', { revision: 2 })))
  expect(leverOf(store).myVote?.stale).toBe(true)
})

test('a comment shows at once as pending, then as the one that the server knows', async () => {
  const { store, outbox, acts } = await anOpenPage()
  void outbox.submit(addComment, { leverId: 'l1', parentId: null, stance: 'FOR', body: 'Bonjour' })
  expect(threadOf(store).roots).toMatchObject([{ comment: { body: 'Bonjour', pending: true, author: { id: 'ana' } } }])
  await vi.waitFor(() => expect(acts).toHaveLength(1))
  const comment = aComment('c1', 11, { body: 'Bonjour' })
  acts[0]?.answer({ ...anEvent.commentAdded(11, comment), operationId: acts[0].input.operationId })
  await vi.waitFor(() => expect(outbox.entries.get()).toEqual([]))
  expect(threadOf(store)).toMatchObject({ roots: [{ comment: { id: 'c1', pending: false } }], news: 0 })
})

test('what others add waits until the reader asks to see it', async () => {
  const { store, hear } = await anOpenPage()
  const bob = { ...ana, id: 'bob' }
  hear(anEvent.commentAdded(11, aComment('c1', 11, { author: bob })))
  hear(anEvent.leverPublished(12, aLever('l2', { author: bob })))
  expect(threadOf(store)).toMatchObject({ roots: [], news: 1 })
  expect(leverOf(store).id).toBe('l1')
})

test('a card of which nothing changed is the same object, so that it is not drawn again', async () => {
  const { store, hear } = await anOpenPage()
  const before = leverOf(store)
  hear(anEvent.leverPublished(11, aLever('l2', { author: { ...ana, id: 'bob' } })))
  expect(leverOf(store)).toBe(before)
})

test('a lever that is moved shows at its place before it is acknowledged, and where the server put it after', async () => {
  const { store, outbox, acts } = await anOpenPage()
  void outbox.submit(moveLever, { leverId: 'l1', afterId: 'l2' }, { optimistic: { position: 'V00100 ' } })
  expect(leverOf(store).position).toBe('V00100 ')
  await vi.waitFor(() => expect(acts).toHaveLength(1))
  expect(acts[0]?.input).toEqual({ operationId: expect.any(String), leverId: 'l1', afterId: 'l2' })
  const moved = anEvent.leverMoved(11, aLever('l1', { position: 'V00150' }))
  acts[0]?.answer({ ...moved, operationId: acts[0].input.operationId })
  await vi.waitFor(() => expect(outbox.entries.get()).toEqual([]))
  expect(leverOf(store)).toMatchObject({ position: 'V00150' })
})

test('a gesture that is refused leaves the card as it was, and is kept for the person to see', async () => {
  const { store, outbox, acts } = await anOpenPage()
  const fields = { leverId: 'l1', from: 'NONE', to: 'UNDER_REVIEW', answer: null } as const
  const outcome = outbox.submit(changeLeverStatus, fields, { optimistic: { status: 'UNDER_REVIEW' } })
  expect(leverOf(store).status).toBe('UNDER_REVIEW')
  await vi.waitFor(() => expect(acts).toHaveLength(1))
  acts[0]?.refuse('STATUS_CHANGED')
  expect((await outcome).status).toBe('refused')
  expect(leverOf(store).status).toBe('NONE')
  expect(outbox.entries.get()).toMatchObject([{ status: 'refused', refusal: { code: 'STATUS_CHANGED' } }])
})

test('another title shows at once, and the rest of the lever stays', async () => {
  const { store, outbox } = await anOpenPage()
  const before = threadOf(store)
  void outbox.submit(editLever, { leverId: 'l1', revision: 1, title: 'Un verger' })
  expect(leverOf(store)).toMatchObject({ title: 'Un verger', excerpt: before.lever.excerpt, pending: true })
  expect(threadOf(store).text).toEqual(before.text)
})

test('a lever that somebody moves is at its new place, also where all places were given anew', async () => {
  const { store, hear } = await anOpenPage()
  hear(anEvent.leverMoved(11, aLever('l2', { position: 'V00100' }), [{ leverId: 'l1', position: 'V00200' }]))
  expect(leverOf(store).position).toBe('V00200')
})

test('a board that was reset is read again', async () => {
  const { store, asked, answers, hear } = await anOpenPage()
  const levers = { totalCount: 1, edges: [{ node: aLever('l1', { title: 'Autre époque' }) }], pageInfo: noMore }
  answers.BoardPage = () => ({ board: { ...aHead(), number: 3, cursor: 'other.3', levers } })
  answers.LeverPage = () => ({ lever: null })
  hear(anEvent.boardReset(3))
  await vi.waitFor(() => expect(leverOf(store).title).toBe('Autre époque'))
  expect(asked.filter((name) => name === 'BoardPage')).toHaveLength(2)
})

test('a board that is refused is not said to be missing, and one that is missing is', async () => {
  const { store, answers } = aPage()
  const refusal = new Refusal({ code: 'INVALID_INPUT', sentence: 'Thème inconnu.', details: {} })
  answers.BoardPage = () => Promise.reject(refusal)
  await store.reading.openList(recentLevers)
  expect(store.reading.stateOf(nameOf(recentLevers))).toEqual({ status: 'failed', refusal })
  answers.BoardPage = () => ({ board: null })
  await store.reading.readList(recentLevers)
  expect(store.reading.stateOf(nameOf(recentLevers))).toEqual({ status: 'missing', refusal: null })
})

test('an answer that a later question overtook says nothing of the board', async () => {
  const { store, answers } = aPage()
  const known = answers.BoardPage
  let answer: (found: unknown) => void = () => undefined
  answers.BoardPage = () => new Promise((resolve) => (answer = resolve))
  const first = store.reading.readList(recentLevers)
  answers.BoardPage = () => new Promise(() => undefined)
  void store.reading.readList(recentLevers)
  answer(known?.({}))
  await first
  expect(store.reading.stateOf(nameOf(recentLevers)).status).toBe('loading')
})

/** A board that those who were invited see, with more levers than a page of them has. */
function aPrivatePage() {
  const page = aPage()
  const head = { ...aHead(), visibility: 'INVITED' as const }
  const lever = { ...aLever('l1'), body: 'texte', finding: null, action: null, board: head }
  const pageInfo = { hasNextPage: true, endCursor: 'p.1' }
  page.answers.BoardPage = () => ({
    board: { ...head, levers: { totalCount: 2, edges: [{ node: aLever('l1') }], pageInfo } },
  })
  page.answers.LeverPage = () => ({
    lever: { ...lever, thread: { totalCount: 0, words: [], edges: [], pageInfo: noMore } },
  })
  page.answers.BoardHeadNow = () => ({ board: head })
  const whoeverComesNext = () => {
    page.answers.BoardPage = () => ({ board: null })
    page.answers.LeverPage = () => ({ lever: null })
    page.answers.BoardHeadNow = () => ({ board: null })
  }
  return { ...page, whoeverComesNext }
}

test.each([
  ['its list', 'BoardPage', ({ reading }: BoardStore) => reading.readList(recentLevers)],
  ['its further levers', 'BoardPage', ({ reading }: BoardStore) => reading.moreLevers(recentLevers)],
  ['a lever', 'LeverPage', ({ reading }: BoardStore) => reading.openLever('l1', wholeThread)],
  ['its counters', 'BoardHeadNow', ({ reading }: BoardStore) => reading.readCounts()],
])('of a private board %s that arrives after signing out is not shown', async (_what, name, read) => {
  const { store, asked, signOut, hold, whoeverComesNext } = aPrivatePage()
  await store.reading.openList(recentLevers)
  const release = hold(name)
  const before = asked.length
  const reading = read(store)
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(before), 20_000)
  signOut()
  whoeverComesNext()
  release()
  await reading
  expect(store.optimistic()).toBeNull()
  expect(store.reading.stateOf(nameOf(recentLevers)).status).toBe('missing')
})

test('a private board that was not known yet when somebody signed out is not shown to whoever comes next', async () => {
  const { store, signOut, hold, whoeverComesNext } = aPrivatePage()
  const release = hold('BoardPage')
  const reading = store.reading.readList(recentLevers)
  signOut()
  whoeverComesNext()
  release()
  await reading
  expect(store.optimistic()).toBeNull()
})

test('a public board that was not known yet when somebody signed out is not said to be missing, and shows', async () => {
  const { store, answers, signOut, hold } = aPage()
  const known = answers.BoardPage
  const release = hold('BoardPage')
  const reading = store.reading.readList(recentLevers)
  signOut()
  expect(store.reading.stateOf(nameOf(recentLevers)).status).toBe('loading')
  if (known) answers.BoardPage = known
  release()
  await reading
  expect(store.reading.stateOf(nameOf(recentLevers)).status).toBe('ready')
  expect(leverOf(store).id).toBe('l1')
})
