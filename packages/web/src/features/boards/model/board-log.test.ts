import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { wholeThread, withThreadPage } from '../../comments/model/threads.js'
import { withList } from './board-list.js'
import { BoardLog } from './board-log.js'
import type { BoardEvent, BoardState } from './board-state.js'
import { aComment, aHead, aLever, anEvent, everything } from './board-samples.js'
import { recentLevers } from './recent-levers.js'
import { withLevers } from './read-levers.js'

const list = {
  arrangement: recentLevers,
  ids: ['l1'],
  totalCount: 1,
  hasMore: false,
  endCursor: null,
  matches: new Map(),
  news: [],
}

function aLog({ isMine = () => false }: { isMine?: (event: BoardEvent) => boolean } = {}) {
  const [onGap, onReset, onApplied] = [vi.fn(), vi.fn(), vi.fn()]
  const log = new BoardLog(isMine)
  log.listen((news) => {
    if (news.kind === 'gap') onGap()
    if (news.kind === 'reset') onReset(news.event)
    if (news.kind === 'applied') onApplied(news.event)
  })
  return { log, onGap, onReset, onApplied }
}

/** A log of a board with one lever, whose list and thread a page shows. */
function anOpenLog(parts?: Parameters<typeof aLog>[0]) {
  const made = aLog(parts)
  made.log.read(aHead(), (state) => opened(state, 10))
  return made
}

/** What a page reads of the board as of a number. */
function opened(state: BoardState, asOf: number): BoardState {
  const known = withLevers(state, [{ ...aLever('l1'), body: '', finding: null, action: null }], asOf)
  const thread = { totalCount: 0, words: [], edges: [], pageInfo: { hasNextPage: false, endCursor: null } }
  const place = { leverId: 'l1', listing: wholeThread, asOf, isFirst: true } as const
  return { ...known, lists: withList(known.lists, list), comments: withThreadPage(known.comments, thread, place) }
}

function folded(log: { state(): BoardState | null }): BoardState {
  const known = log.state()
  if (!known) throw new Error('nothing was read')
  return known
}

const tallyOf = (log: { state(): BoardState | null }) => folded(log).tallies.get('l1')
const listOf = (log: { state(): BoardState | null }) => [...folded(log).lists.values()][0]
const threadOf = (log: { state(): BoardState | null }) => folded(log).comments.threads.get('l1')

test('an event that comes twice counts once', () => {
  const { log } = anOpenLog()
  const event = anEvent.commentAdded(11, aComment('c1', 11))
  log.receive(event)
  const once = folded(log)
  log.receive(event)
  expect(folded(log)).toBe(once)
  expect(once.head.commentCount).toBe(1)
})

test('an older event after a newer one changes nothing', () => {
  const { log } = anOpenLog()
  log.receive(anEvent.voteCast(11, { agree: 1 }))
  log.receive(anEvent.voteCast(12, { agree: 2 }))
  log.receive(anEvent.voteCast(11, { agree: 1 }))
  expect(tallyOf(log)).toMatchObject({ agree: 2, number: 12 })
})

test('a gap asks for what is missing, and what came too early waits for it', () => {
  const { log, onGap } = anOpenLog()
  log.receive(anEvent.voteCast(12, { agree: 2 }))
  expect(onGap).toHaveBeenCalled()
  expect(tallyOf(log)).toMatchObject({ agree: 0 })
  log.receive(anEvent.voteCast(11, { agree: 1 }))
  expect(tallyOf(log)).toMatchObject({ agree: 2, number: 12 })
  expect(log.hasGap()).toBe(false)
})

test('what a guest wrote is shown as their account’s once they have one', () => {
  const { log } = anOpenLog()
  log.receive(anEvent.commentAdded(11, aComment('c1', 11)))
  const author = folded(log).comments.items.get('c1')?.comment.author
  const account = author && { ...author, id: 'bea', displayName: 'Béa' }
  log.receive({
    ...anEvent.boardReset(12),
    __typename: 'GuestClaimed',
    guestId: 'ana',
    account: account ?? null,
    levers: [],
  })
  expect(folded(log).comments.items.get('c1')?.comment.author?.displayName).toBe('Béa')
})

test('many positions told as one close the gap that they stand for', () => {
  const { log } = anOpenLog()
  log.receive(anEvent.voteCast(14, { agree: 4 }))
  log.receive(anEvent.talliesMoved(9, 15, { agree: 5 }))
  expect(tallyOf(log)).toMatchObject({ agree: 5, number: 15 })
  expect([log.hasGap(), folded(log).number, folded(log).cursor]).toEqual([false, 15, 'e.15'])
})

test('what one may not read passes as numbers: nothing is missing, and nothing changes', () => {
  const { log, onGap } = anOpenLog()
  const before = folded(log)
  log.receive({ ...anEvent.talliesMoved(11, 12, {}), tallies: [] })
  log.receive(anEvent.commentAdded(13, aComment('c1', 13)))
  expect(onGap).not.toHaveBeenCalled()
  expect([folded(log).number, folded(log).tallies]).toEqual([13, before.tallies])
  expect(folded(log).countsUnsure).toBe(false)
})

test('one’s own position, told apart, does not take the place of the many that it is one of', () => {
  const { log } = anOpenLog()
  log.receive(anEvent.talliesMoved(12, 15, { agree: 5 }))
  log.receive(anEvent.voteCast(15, { agree: 5 }))
  expect(folded(log).number).toBe(10)
  log.receive(anEvent.commentAdded(11, aComment('c1', 11)))
  expect(folded(log).number).toBe(15)
})

test('what came before the first answer is applied to it', () => {
  const { log } = aLog()
  log.receive(anEvent.voteCast(10, { agree: 9 }))
  log.receive(anEvent.voteCast(11, { agree: 1 }))
  log.read(aHead(), (state) => opened(state, 10))
  expect(tallyOf(log)).toMatchObject({ agree: 1, number: 11 })
})

test('an answer that was read before an event and arrives after it does not undo it', () => {
  const { log } = anOpenLog()
  log.receive(anEvent.voteCast(11, { agree: 1 }))
  log.receive(anEvent.commentAdded(12, aComment('c1', 12)))
  log.read(aHead(), (state) => opened(state, 10))
  expect(tallyOf(log)).toMatchObject({ agree: 1 })
  expect(folded(log).levers.get('l1')?.card).toMatchObject({ commentCount: 1, lastNumber: 12 })
  expect(folded(log).comments.items.has('c1')).toBe(true)
})

test('what happened to something between its reading and its arrival is applied to it', () => {
  const { log } = aLog()
  log.read(aHead(), (state) => state)
  log.receive(anEvent.voteCast(11, { agree: 1 }))
  log.receive(anEvent.leverEdited(12, aLever('l1', { title: 'Mieux dit' })))
  log.receive(anEvent.commentAdded(13, aComment('c1', 13)))
  log.read(aHead(), (state) => opened(state, 10))
  expect(threadOf(log)?.ids).toEqual(['c1'])
  expect(tallyOf(log)).toMatchObject({ agree: 1, number: 11 })
  expect(folded(log).levers.get('l1')?.card).toMatchObject({ title: 'Mieux dit', commentCount: 1 })
})

test('an answer that is newer than the events is not undone by them', () => {
  const { log } = anOpenLog()
  const newer = { ...aLever('l1', { title: 'Nouveau titre' }), body: 'b', finding: null, action: null }
  log.read({ ...aHead(), number: 12, cursor: 'e.12', commentCount: 5 }, (state) => withLevers(state, [newer], 12))
  log.receive(anEvent.leverEdited(11, aLever('l1', { title: 'Ancien titre' })))
  log.receive(anEvent.commentAdded(12, aComment('c1', 12)))
  expect(folded(log).levers.get('l1')?.card.title).toBe('Nouveau titre')
  expect(folded(log).head.commentCount).toBe(5)
})

test('a lever that someone else publishes waits among the news; one’s own shows at once', () => {
  const others = anOpenLog().log
  others.receive(anEvent.leverPublished(11, aLever('l2')))
  expect(listOf(others)).toMatchObject({ ids: ['l1'], news: ['l2'], totalCount: 1 })
  expect(folded(others).head.leverCount).toBe(2)
  const own = anOpenLog({ isMine: () => true }).log
  own.receive(anEvent.leverPublished(11, aLever('l2')))
  expect(listOf(own)).toMatchObject({ ids: ['l2', 'l1'], news: [], totalCount: 2 })
})

test('a lever that is withdrawn stays where it is shown, and no longer waits among the news', () => {
  const { log } = anOpenLog()
  log.receive(anEvent.leverPublished(11, aLever('l2')))
  log.receive(anEvent.leverWithdrawn(12, aLever('l2', { state: 'WITHDRAWN' })))
  log.receive(anEvent.leverWithdrawn(13, aLever('l1', { state: 'WITHDRAWN' })))
  expect(listOf(log)).toMatchObject({ ids: ['l1'], news: [] })
  expect(folded(log).levers.get('l1')?.card.state).toBe('WITHDRAWN')
  expect(folded(log).head.leverCount).toBe(0)
})

test('a comment of someone else waits among the thread’s news; one’s own shows at once', () => {
  const others = anOpenLog().log
  others.receive(anEvent.commentAdded(11, aComment('c1', 11)))
  expect(threadOf(others)).toMatchObject({ ids: ['c1'], news: new Set(['c1']) })
  const own = anOpenLog({ isMine: () => true }).log
  own.receive(anEvent.commentAdded(11, aComment('c1', 11)))
  expect(threadOf(own)).toMatchObject({ ids: ['c1'], news: new Set() })
})

test('answers stand below the top of their branch in order of arrival, which counts them', () => {
  const { log } = anOpenLog({ isMine: () => true })
  log.receive(anEvent.commentAdded(11, aComment('c1', 11)))
  log.receive(anEvent.commentAdded(12, aComment('c2', 12, { parentId: 'c1', rootId: 'c1', depth: 1 }), 1))
  log.receive(anEvent.commentAdded(13, aComment('c3', 13, { parentId: 'c2', rootId: 'c1', depth: 2 }), 2))
  expect(threadOf(log)?.replies.get('c1')?.ids).toEqual(['c2', 'c3'])
  expect(folded(log).comments.items.get('c1')?.comment.replyCount).toBe(2)
})

test('after a reset nothing is applied until everything was read again', () => {
  const { log, onReset } = anOpenLog()
  log.receive(anEvent.boardReset(3))
  expect(onReset).toHaveBeenCalledOnce()
  log.receive(anEvent.voteCast(4, { agree: 7 }))
  expect(tallyOf(log)).toMatchObject({ agree: 0 })
  log.read({ ...aHead(), number: 3, cursor: 'other.3' }, (state) => opened(state, 3))
  expect(folded(log).number).toBe(4)
  expect(tallyOf(log)).toMatchObject({ agree: 7 })
})

test('the count of positions follows the tallies of known levers, and is unsure about unknown ones', () => {
  const { log } = anOpenLog()
  log.receive(anEvent.voteCast(11, { agree: 1 }))
  log.receive(anEvent.voteCast(12, { disagree: 1 }))
  expect(folded(log).head.voteCount).toBe(1)
  expect(folded(log).countsUnsure).toBe(false)
  log.receive({ ...anEvent.voteCast(13, { agree: 5 }), leverId: 'never read' })
  expect(folded(log).countsUnsure).toBe(true)
  log.read({ ...aHead(), number: 13, cursor: 'e.13', voteCount: 40 }, (state) => state)
  expect(folded(log)).toMatchObject({ countsUnsure: false, head: { voteCount: 40 } })
})

test('a lever that leaves takes along its comments and positions out of what the board counts, and back', () => {
  const { log } = anOpenLog()
  const counts = () => {
    const { leverCount, commentCount, voteCount } = folded(log).head
    return [leverCount, commentCount, voteCount]
  }
  log.receive(anEvent.voteCast(11, { agree: 1 }))
  log.receive(anEvent.commentAdded(12, aComment('c1', 12)))
  log.receive(anEvent.commentAdded(13, aComment('c2', 13)))
  expect(counts()).toEqual([1, 2, 1])
  const tally = { agree: 1, disagree: 0, pass: 0, total: 1, number: 11 }
  log.receive(anEvent.leverHidden(14, aLever('l1', { state: 'HIDDEN', tally }), { comments: 2, votes: 1 }))
  expect(counts()).toEqual([0, 0, 0])
  log.receive(anEvent.commentChanged('CommentHidden', 15, aComment('c2', 13, { state: 'HIDDEN' }), false))
  expect(counts()).toEqual([0, 0, 0])
  log.receive(anEvent.leverRestored(16, aLever('l1', { tally }), { comments: 1, votes: 1 }))
  expect(counts()).toEqual([1, 1, 1])
  expect(folded(log).countsUnsure).toBe(false)
})

test('a lever that no page had read leaves with as much as its event tells', () => {
  const { log } = anOpenLog()
  log.read({ ...aHead(), leverCount: 2, commentCount: 3, voteCount: 4 }, (state) => state)
  const tally = { agree: 2, disagree: 1, pass: 0, total: 3, number: 9 }
  log.receive(anEvent.leverWithdrawn(11, aLever('l9', { state: 'WITHDRAWN', tally }), { comments: 2, votes: 3 }))
  expect(folded(log)).toMatchObject({
    countsUnsure: false,
    head: { leverCount: 1, commentCount: 1, voteCount: 1 },
  })
  log.receive(anEvent.leverRestored(12, aLever('l9', { tally }), { comments: null, votes: null }))
  expect(folded(log).countsUnsure).toBe(true)
})

test('whatever comes twice or in another order, with catching up, folds to the same as the ordered log', () => {
  const events = everything()
  const ordered = anOpenLog().log
  events.forEach((event) => ordered.receive(event))
  const arrivals = fc.array(fc.nat({ max: events.length - 1 }), { maxLength: events.length * 3 })
  fc.assert(
    fc.property(arrivals, fc.nat({ max: events.length }), (order, alreadyThere) => {
      const { log } = anOpenLog()
      events.slice(0, alreadyThere).forEach((event) => log.receive(event))
      for (const place of order) {
        const event = events[place]
        if (event) log.receive(event)
      }
      // Catching up: the server gives all that follows the cursor.
      events.filter((event) => event.number > folded(log).number).forEach((event) => log.receive(event))
      expect(folded(log)).toEqual(folded(ordered))
    }),
    { numRuns: 300 },
  )
})
