import { useCallback, useEffect } from 'react'
import { useApolloQuery } from '../../client/use-apollo-query.js'
import { useLeviersClient } from '../../client/use-leviers-client.js'
import type { ModerationList } from '../../client/schema.generated.js'
import { focusNamedSoon } from '../../ui/focus/focus-soon.js'
import { useMe } from '../people/me/use-me.js'
import { meanwhileOf } from './meanwhile.js'
import { ModerationCountsDocument } from './moderation-counts.generated.js'
import { idOf } from './read-item.js'
import { useHappenings } from './use-happenings.js'
import { pageSize, usePages } from './use-pages.js'

/** What takes something out of a list, or puts it there. */
const acts = ['reviewLever', 'reviewComment', 'hideLever', 'hideComment', 'restoreLever', 'restoreComment']
/** How many are read when a list is read anew. */
const maxAtOnce = 100

/**
 * A list for moderators, page by page, with how many there are in each; what is dealt with here leaves it at once. What
 * others do meanwhile is told where it stands, and what is new waits: nothing moves by itself.
 */
export function useModeration(boardId: string, list: ModerationList) {
  const { answer: counts, refusal, reload: recount } = useApolloQuery(ModerationCountsDocument, { boardId })
  const { read, setRead, readPage, trouble } = usePages(boardId, list)
  const { me } = useMe()
  const drop = useCallback(
    (id: unknown) => {
      setRead((known) => known && { ...known, items: known.items.filter((item) => idOf(item) !== id) })
      void recount()
    },
    [recount, setRead],
  )
  useOwnActs(drop)
  const again = () => readPage(null, Math.min(maxAtOnce, Math.max(pageSize, read?.items.length ?? 0)))
  const happenings = useHappenings({
    boardId,
    cursor: read?.cursor ?? null,
    onHappening: () => void recount(),
    onReset: () => void again(),
  })
  const { fates, news } = meanwhileOf({ list, ...(read ?? unread) }, happenings, me?.person.id ?? null)
  return {
    items: read?.items ?? null,
    hasMore: read?.hasMore ?? false,
    more: () => readPage(read, pageSize),
    /** What became of what is listed, by its id. */
    fates,
    /** How many wait to be read. */
    news: news.length,
    /** Reads the list anew, and leads to the first of what waited. */
    async showNews() {
      const first = (await again()).find((item) => news.includes(idOf(item)))
      focusNamedSoon(first ? `moderation-${idOf(first)}` : 'moderation-lists')
    },
    trouble: trouble ?? refusal,
    counts,
    reload: () => readPage(null, pageSize),
  }
}

/** Calls with the id of what this moderator just decided about. */
function useOwnActs(onAct: (id: unknown) => void): void {
  const { outbox } = useLeviersClient()
  useEffect(
    () =>
      outbox.onAcknowledged(({ command, input }) => {
        if (acts.includes(command)) onAct(input.commentId ?? input.leverId)
      }),
    [outbox, onAct],
  )
}

const unread = { items: [], hasMore: false, asOf: 0 }
