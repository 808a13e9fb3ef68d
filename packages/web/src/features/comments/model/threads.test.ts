import { expect, test } from 'vitest'
import type { CommentItem } from './comment-events.js'
import { noComments, wholeThread, withNewComment, withThreadPage, type ThreadListing } from './threads.js'

function aComment(id: string, number: number, change: Partial<CommentItem> = {}): CommentItem {
  const own = { id, number, leverId: 'l1', rootId: id, parentId: null, depth: 0, stance: 'NEUTRAL', body: id } as const
  const plain = { locale: 'FR', state: 'PUBLISHED', createdAt: '', editedAt: null, revision: 1, replyCount: 0 } as const
  return { ...own, ...plain, quote: null, author: null, onBehalfOf: null, hidden: null, ...change }
}

const noReplies = { edges: [], pageInfo: { hasNextPage: false, endCursor: null } }

/** A thread of which a page was read. */
function aThread(ids: [string, number][], listing: Partial<ThreadListing>, found: CommentItem[] = []) {
  const edges = ids.map(([id, number]) => ({
    node: { ...aComment(id, number, { replyCount: 3 }), replies: noReplies },
    found: found.filter(({ rootId }) => rootId === id),
  }))
  const page = { totalCount: 50, words: [], edges, pageInfo: { hasNextPage: true, endCursor: 'x' } }
  const place = { leverId: 'l1', listing: { ...wholeThread, ...listing }, asOf: 9, isFirst: true }
  return withThreadPage(noComments, page, place)
}
const others = { number: 10, isMine: false }
const of = (comments: ReturnType<typeof aThread>) => comments.threads.get('l1')

test('the most discussed stay where the server put them, whatever comes', () => {
  const read = aThread(
    [
      ['b', 2],
      ['c', 3],
      ['a', 1],
    ],
    { order: 'DISCUSSED' },
  )
  expect(of(read)?.ids).toEqual(['b', 'c', 'a'])
  const after = of(withNewComment(read, aComment('d', 10), others))
  expect(after).toMatchObject({ ids: ['d', 'b', 'c', 'a'], news: new Set(['d']), totalCount: 51 })
})

test('where the oldest come first, a new one beyond what was read is only counted', () => {
  const after = of(withNewComment(aThread([['a', 1]], { order: 'OLDEST' }), aComment('d', 10), others))
  expect(after).toMatchObject({ ids: ['a'], news: new Set(), totalCount: 51 })
})

test('a branch that is looked for shows what was found in it, and that there is more', () => {
  const found = aComment('r', 4, { rootId: 'a', parentId: 'a' })
  expect(of(aThread([['a', 1]], { search: 'vélo' }, [found]))?.replies.get('a')).toEqual({
    ids: ['r'],
    hasMore: true,
    endCursor: null,
  })
})

test('while something is looked for, what others say waits, unless it is meant otherwise', () => {
  const read = aThread([['a', 1]], { stance: 'FOR' })
  expect(of(withNewComment(read, aComment('d', 10, { stance: 'FOR' }), others))).toMatchObject({
    ids: ['a'],
    news: new Set(['d']),
  })
  expect(of(withNewComment(read, aComment('d', 10, { stance: 'AGAINST' }), others))?.news.size).toBe(0)
})
