import type { LeverCard, Levers } from '../../levers/model/lever-events.js'
import type { Arrangement, BoardList } from './board-state.js'
import type { BoardPageQuery } from '../documents/board-page.generated.js'

type LeversPage = NonNullable<BoardPageQuery['board']>['levers']

/** The list with a page of it; the first page replaces what was read before. */
export function withPage(list: BoardList | null, arrangement: Arrangement, page: LeversPage): BoardList {
  const ids = page.edges.map(({ node }) => node.id)
  const { hasNextPage: hasMore, endCursor } = page.pageInfo
  return {
    arrangement,
    ids: [...new Set([...(list?.ids ?? []), ...ids])],
    totalCount: page.totalCount,
    hasMore,
    endCursor,
    matches: new Map([
      ...(list?.matches ?? []),
      ...page.edges.flatMap(({ node, match }) => (match ? [[node.id, match] as const] : [])),
    ]),
    news: (list?.news ?? []).filter((id) => !ids.includes(id)),
  }
}

/** The list with a lever that was just published or restored: others' wait among the news, one's own shows at once. */
export function withNewLever(list: BoardList, lever: LeverCard, isMine: boolean): BoardList {
  const known = list.ids.includes(lever.id) || list.news.includes(lever.id)
  if (known || !belongsTo(list.arrangement, lever)) return list
  if (isMine) return { ...list, ids: [lever.id, ...list.ids], totalCount: list.totalCount + 1 }
  return { ...list, news: [lever.id, ...list.news] }
}

/** The arranged list with a lever that was moved in among what is shown; others wait to be read. */
export function withMoved(list: BoardList, lever: LeverCard, levers: Levers): BoardList {
  const { arrangement, ids, hasMore } = list
  if (arrangement.sort !== 'ARRANGED' || ids.includes(lever.id) || !belongsTo(arrangement, lever)) return list
  const isAmong = ids.some((id) => (levers.get(id)?.card.position ?? '') > lever.position)
  return hasMore && !isAmong ? list : { ...list, ids: [...ids, lever.id] }
}

/** The list without the news of a lever that is gone; a shown card stays, as a tombstone. */
export function withoutNews(list: BoardList, leverId: string): BoardList {
  if (!list.news.includes(leverId)) return list
  return { ...list, news: list.news.filter((id) => id !== leverId) }
}

/** The list without the search matches of words that changed. */
export function withoutMatches(
  list: BoardList,
  { leverId, commentId }: { leverId: string | undefined; commentId: string | undefined },
): BoardList {
  const matches = new Map(
    [...list.matches].filter(([id, match]) => id !== leverId && (!commentId || match.commentId !== commentId)),
  )
  return matches.size < list.matches.size ? { ...list, matches } : list
}

/** The list with its news on top. */
export function withNewsOnTop(list: BoardList): BoardList {
  const ids = [...list.news, ...list.ids.filter((id) => !list.news.includes(id))]
  return { ...list, ids, totalCount: list.totalCount + list.news.length, news: [] }
}

/** The key of an arrangement: equal for equal ones. */
export function nameOf({ sort, themeId, neighbourhood, search, status, review }: Arrangement): string {
  return JSON.stringify({ sort, themeId, neighbourhood, search, status, review })
}

/** The arrangement that has a name. */
export function arrangementOf(name: string): Arrangement {
  // nameOf wrote it.
  return JSON.parse(name) as Arrangement
}

/** Lists that are kept at most, the last opened ones. */
const keptLists = 8

/** The lists with one that was just read. */
export function withList(lists: ReadonlyMap<string, BoardList>, list: BoardList): ReadonlyMap<string, BoardList> {
  const name = nameOf(list.arrangement)
  const others = [...lists].filter(([known]) => known !== name)
  return new Map([...others.slice(1 - keptLists), [name, list]])
}

/** Whether a new lever would be in the list; only the server can tell for words that are searched. */
function belongsTo({ themeId, neighbourhood, search, status, review }: Arrangement, lever: LeverCard): boolean {
  if (search || (status && lever.status !== status) || (review && lever.review !== review)) return false
  if (themeId && !lever.themes.some((theme) => theme.id === themeId)) return false
  const { neighbourhoods } = lever
  return !neighbourhood || neighbourhoods.length === 0 || neighbourhoods.some(({ code }) => code === neighbourhood)
}
