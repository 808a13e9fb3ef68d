import { expect, test } from 'vitest'
import { meanwhileOf, withHappening, type Happenings } from './meanwhile.js'
import type { ModerationEvent_EventFragment } from './moderation-event.generated.js'
import type { ReadItem } from './read-item.js'

type Kind = ModerationEvent_EventFragment['__typename']

function happened(...events: [number, Kind, object][]): Happenings {
  return events.reduce((known: Happenings, [number, kind, of]) => {
    const event = { __typename: kind, number, cursor: `e.${number}`, operationId: null, ...of }
    // Each is given with what its kind tells of.
    return withHappening(known, event as ModerationEvent_EventFragment)
  }, new Map())
}
const lever = (id: string, more = {}) => ({
  lever: { id, revision: 1, review: 'UNREVIEWED', author: { id: 'a' }, ...more },
})
const comment = (id: string, more = {}) => ({
  comment: { id, revision: 1, changedSinceReview: false, author: { id: 'a' }, ...more },
})
// Of what is listed, only who it is and what was read of it counts.
const item = (id: string, asOf = 10) => ({ asOf, lever: { id, revision: 1 }, comment: null }) as unknown as ReadItem
const read = { list: 'UNREVIEWED', items: [item('l1')], hasMore: false, asOf: 10 } as const
const told = (happenings: Happenings, change: Partial<Parameters<typeof meanwhileOf>[0]> = {}) => {
  const { fates, news } = meanwhileOf({ ...read, ...change }, happenings, 'me')
  return { fates: Object.fromEntries(fates), news }
}

test('what somebody else decided is told of what is listed, and what was there when it was read is not', () => {
  expect(told(happened([11, 'LeverReviewed', lever('l1')]))).toEqual({ fates: { l1: 'SEEN' }, news: [] })
  expect(told(happened([10, 'LeverReviewed', lever('l1')]))).toEqual({ fates: {}, news: [] })
  expect(told(happened([11, 'LeverHidden', lever('l1')], [12, 'LeverRestored', lever('l1')])).fates).toEqual({
    l1: 'SHOWN',
  })
})

test('what others publish waits, unless it comes with the rest of the list; one’s own does not', () => {
  const news = happened([11, 'LeverPublished', lever('l2')], [12, 'CommentAdded', comment('c1')])
  expect(told(news).news).toEqual(['l2', 'c1'])
  expect(told(news, { hasMore: true }).news).toEqual([])
  expect(told(happened([11, 'CommentAdded', comment('c1', { author: { id: 'me' } })])).news).toEqual([])
  expect(told(happened([11, 'LeverPublished', lever('l2')], [12, 'LeverReviewed', lever('l2')])).news).toEqual([])
})

test('other words of what is listed are to be read anew; other places are not', () => {
  expect(told(happened([11, 'LeverEdited', lever('l1')]))).toEqual({ fates: {}, news: [] })
  expect(told(happened([11, 'LeverEdited', lever('l1', { revision: 2 })]))).toEqual({
    fates: { l1: 'CHANGED' },
    news: ['l1'],
  })
  expect(told(happened([11, 'LeverTextChanged', lever('l1')])).fates).toEqual({ l1: 'CHANGED' })
})

test('what was seen and says something else now comes back; what is still seen does not', () => {
  expect(told(happened([11, 'LeverTextChanged', lever('l3')])).news).toEqual(['l3'])
  expect(told(happened([11, 'LeverEdited', lever('l3', { review: 'ACCEPTED' })])).news).toEqual([])
  expect(told(happened([11, 'CommentEdited', comment('c3', { changedSinceReview: true })])).news).toEqual(['c3'])
  expect(told(happened([11, 'CommentEdited', comment('c3')])).news).toEqual([])
})

test('a list of what is hidden has news of what others hide, of its own kind', () => {
  const hidden = happened([11, 'LeverHidden', lever('l2')], [12, 'CommentHidden', comment('c1')])
  expect(told(hidden, { list: 'HIDDEN_LEVERS', hasMore: true }).news).toEqual(['l2'])
  expect(told(hidden, { list: 'HIDDEN_COMMENTS' }).news).toEqual(['c1'])
  expect(told(happened([11, 'LeverRestored', lever('l1')]), { list: 'HIDDEN_LEVERS' }).fates).toEqual({ l1: 'SHOWN' })
})

test('what does not concern moderators changes nothing', () => {
  const known = happened([11, 'LeverPublished', lever('l2')])
  const vote = { __typename: 'VoteCast', number: 12, cursor: 'e.12', operationId: null } as const
  expect(withHappening(known, vote)).toBe(known)
})

test('what somebody reports waits among what is reported, and takes nothing away of what else happened', () => {
  const reported = { ...comment('c1'), isOpen: true }
  const list = { list: 'REPORTED', items: [] } as const
  expect(told(happened([11, 'CommentReported', reported]), list).news).toEqual(['c1'])
  expect(told(happened([11, 'CommentReported', { ...reported, isOpen: false }]), list).news).toEqual([])
  expect(
    told(happened([11, 'CommentReported', { ...reported, ...comment('c1', { author: { id: 'me' } }) }]), list).news,
  ).toEqual([])
  const edited = happened([11, 'CommentEdited', comment('c1', { revision: 2 })], [12, 'CommentReported', reported])
  expect(told(edited, list).news).toEqual(['c1'])
  expect(told(happened([11, 'CommentReported', reported], [12, 'CommentHidden', comment('c1')]), list).news).toEqual([])
})
