import { expect, test } from 'vitest'
import type { LeverCard } from '../../levers/model/lever-events.js'
import { arrangementOf, nameOf, withMoved, withNewLever, withoutMatches } from './board-list.js'
import { aLever } from './board-samples.js'
import { recentLevers } from './recent-levers.js'
import type { Arrangement, BoardList } from './board-state.js'

const arranged = { ...recentLevers, sort: 'ARRANGED' } as const
const theme = { id: 't1', name: 'Logement', colour: 'azur' }

function aList(ids: string[], change: Partial<BoardList> & { in?: Partial<Arrangement> } = {}): BoardList {
  const { in: where, ...rest } = change
  const list = { ids, totalCount: ids.length, hasMore: false, endCursor: null, matches: new Map(), news: [], ...rest }
  return { arrangement: { ...arranged, ...where }, ...list }
}

/** What a page knows of levers "a" at 'Va', "b" at 'Vb'… */
function levers(...ids: string[]) {
  return new Map(ids.map((id) => [id, { asOf: 1, card: at(id), text: null, prose: null, proseChanged: 0 }]))
}
const at = (id: string, change: Partial<LeverCard> = {}) => aLever(id, { position: `V${id}`, ...change })

test('a lever that is moved in among those that are shown is shown, too', () => {
  const list = aList(['b', 'd'], { hasMore: true, totalCount: 5 })
  expect(withMoved(list, at('c'), levers('b', 'c', 'd'))).toMatchObject({ ids: ['b', 'd', 'c'], totalCount: 5 })
})

test('a lever that is moved further than what was read waits for the next page', () => {
  const list = aList(['b', 'd'], { hasMore: true })
  expect(withMoved(list, at('z'), levers('b', 'd', 'z'))).toBe(list)
  expect(withMoved(aList(['b', 'd']), at('z'), levers('b', 'd', 'z')).ids).toEqual(['b', 'd', 'z'])
})

test('a lever that is shown already stays one', () => {
  const list = aList(['b', 'd'])
  expect(withMoved(list, at('b', { position: 'Vz' }), levers('b', 'd'))).toBe(list)
})

test('a moved lever of another theme, neighbourhood or status is not shown', () => {
  for (const where of [{ themeId: 't1' }, { neighbourhood: 'QN1' }, { status: 'RETAINED' }] as const) {
    const list = aList(['b'], { in: where })
    const other = at('c', { neighbourhoods: [{ code: 'QN2', name: 'Deux' }] })
    expect(withMoved(list, other, levers('b', 'c'))).toBe(list)
  }
  const list = aList(['b'], { in: { themeId: 't1', status: 'RETAINED' } })
  expect(withMoved(list, at('c', { themes: [theme], status: 'RETAINED' }), levers('b', 'c')).ids).toEqual(['b', 'c'])
})

test('a board in another order is not touched by a move', () => {
  const list = aList(['b'], { in: { sort: 'RECENT' } })
  expect(withMoved(list, at('a'), levers('a', 'b'))).toBe(list)
})

test('a new lever has no status: it is no news where only those with one are shown', () => {
  const list = aList(['b'], { in: { status: 'RETAINED' } })
  expect(withNewLever(list, at('c'), false)).toBe(list)
})

test('an arrangement has a name, which gives it again', () => {
  const asked = { sort: 'ACTIVE', themeId: 't1', search: 'jardin', status: 'DONE', review: 'UNREVIEWED' } as const
  const arrangement = { ...recentLevers, ...asked }
  expect(arrangementOf(nameOf(arrangement))).toEqual(arrangement)
  expect(nameOf(arrangement)).not.toBe(nameOf({ ...arrangement, status: null, review: null }))
})

test('what a search found in words that changed, or that are hidden, is shown no more', () => {
  const match = (commentId: string | null) => ({
    field: 'COMMENT' as const,
    excerpt: 'Un jardin',
    locale: 'FR' as const,
    words: [],
    commentId,
  })
  const list = aList(['a', 'b', 'c'], {
    matches: new Map([
      ['a', match(null)],
      ['b', match('said')],
      ['c', match('else')],
    ]),
  })
  expect([...withoutMatches(list, { leverId: 'a', commentId: undefined }).matches.keys()]).toEqual(['b', 'c'])
  expect([...withoutMatches(list, { leverId: undefined, commentId: 'said' }).matches.keys()]).toEqual(['a', 'c'])
  expect(withoutMatches(list, { leverId: 'd', commentId: 'none' })).toBe(list)
})
