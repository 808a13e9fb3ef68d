import { useCallback, useEffect, useState } from 'react'
import { useAnswer } from '../../apollo/use-answer.js'
import { useLeviersClient } from '../../apollo/use-leviers-client.js'
import { Refusal } from '../../apollo/refusal.js'
import type { ModerationList } from '../../apollo/schema.generated.js'
import type { ModeratedItem_ItemFragment } from './moderated-item.generated.js'
import { ModerationCountsDocument } from './moderation-counts.generated.js'
import { ModerationListDocument } from './moderation-list.generated.js'

export type ModeratedItem = ModeratedItem_ItemFragment
/** What takes something out of a list, or puts it there. */
const acts = ['reviewLever', 'reviewComment', 'hideLever', 'hideComment', 'restoreLever', 'restoreComment']

interface Read {
  items: readonly ModeratedItem[]
  endCursor: string | null
  hasMore: boolean
}

/** The id of what is to be looked at: of the comment, else of the lever. */
export function idOf({ lever, comment }: ModeratedItem): string {
  return comment?.id ?? lever.id
}

/** A list for moderators, page by page, with how many there are in each; what is dealt with here leaves it at once. */
export function useModeration(boardId: string, list: ModerationList) {
  const { outbox } = useLeviersClient()
  const { answer: counts, refusal, reload } = useAnswer(ModerationCountsDocument, { boardId })
  const { read, setRead, readPage, trouble } = usePages(boardId, list)
  useEffect(
    () =>
      outbox.onAcknowledged(({ command, input }) => {
        if (!acts.includes(command)) return
        const id = input.commentId ?? input.leverId
        setRead((known) => known && { ...known, items: known.items.filter((item) => idOf(item) !== id) })
        void reload()
      }),
    [outbox, reload, setRead],
  )
  const isUsedUp = read !== null && read.items.length === 0 && read.hasMore
  useEffect(() => {
    if (isUsedUp) void readPage(read)
    // oxlint-disable-next-line react/exhaustive-deps -- once each time that a page is used up
  }, [isUsedUp])
  return {
    items: read?.items ?? null,
    hasMore: read?.hasMore ?? false,
    more: () => readPage(read),
    trouble: trouble ?? refusal,
    counts,
    reload: () => readPage(null),
  }
}

/** What was read of a list so far. */
function usePages(boardId: string, list: ModerationList) {
  const { ask } = useLeviersClient()
  const [read, setRead] = useState<Read | null>(null)
  const [trouble, setTrouble] = useState<Refusal | null>(null)
  const readPage = useCallback(
    async (before: Read | null) => {
      const after = before?.endCursor ?? null
      try {
        const { moderation } = await ask(ModerationListDocument, { boardId, list, after })
        const { hasNextPage: hasMore, endCursor } = moderation.pageInfo
        const found = moderation.edges.map(({ node }) => node)
        setTrouble(null)
        setRead((known) => ({ items: before ? together(known, found) : found, endCursor, hasMore }))
      } catch (fault) {
        if (!(fault instanceof Refusal)) throw fault
        setTrouble(fault)
      }
    },
    [ask, boardId, list],
  )
  // oxlint-disable-next-line react/set-state-in-effect -- what is set is the server's answer
  useEffect(() => void readPage(null), [readPage])
  return { read, setRead, readPage, trouble }
}

function together(known: Read | null, found: readonly ModeratedItem[]): readonly ModeratedItem[] {
  const items = known?.items ?? []
  return [...items, ...found.filter((item) => !items.some((one) => idOf(one) === idOf(item)))]
}
