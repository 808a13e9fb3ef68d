import '../../../i18n/later-words.js'
import { t } from '@lingui/core/macro'
import type { Ask } from '../../../client/request/ask.js'
import { scrollIntoSight } from '../../../ui/focus/scroll-into-sight.js'
import { isFiltered, type ThreadListing } from '../../comments/model/threads.js'
import { CommentPlaceDocument } from '../documents/comment-place.generated.js'
import type { LeverShown } from '../sync/use-lever.js'

/** How often more is read to find a comment, and for how long it may take to draw it. */
const maxPages = 200
const drawMilliseconds = 150
const maxWaits = 8

interface Where {
  leverId: string
  thread: Pick<LeverShown['thread'], 'listing' | 'more' | 'moreReplies' | 'showNews' | 'isRead'>
  ask: Ask
  announce(text: string): void
  /** Lists the thread otherwise. */
  onList(listing: ThreadListing): void
}

/**
 * Goes to a comment of a thread, or to what stays in its place, reading as much as that takes, also what a filter leaves
 * out; says so when it is not there.
 */
export async function goToComment(commentId: string, where: Where): Promise<void> {
  const { leverId, thread, ask, announce, onList } = where
  if (await isShown(commentId)) return focus(commentId)
  const answer = await ask(CommentPlaceDocument, { id: commentId }).catch(() => null)
  const { rootId } = answer?.comment?.leverId === leverId ? answer.comment : { rootId: null }
  if (answer && rootId === null) return announce(t`Ce commentaire n’est pas dans cette discussion.`)
  if (isFiltered(thread.listing)) {
    onList({ ...thread.listing, stance: null, search: null })
    await wholeThread()
    announce(t`Tous les commentaires sont de nouveau affichés, pour montrer celui-ci.`)
  } else thread.showNews()
  await readUntil(rootId ?? commentId, { isRead: () => thread.isRead(null), more: thread.more })
  if (rootId && rootId !== commentId) {
    await readUntil(commentId, { isRead: () => thread.isRead(rootId), more: () => thread.moreReplies(rootId) })
  }
  if (await isShown(commentId)) focus(commentId)
  else announce(t`Ce commentaire n’a pas pu être affiché. Rechargez la page pour réessayer.`)
}

async function readUntil(id: string, list: { isRead(): boolean; more(): Promise<void> }): Promise<void> {
  for (let page = 0; page < maxPages && !find(id) && !list.isRead(); page += 1) {
    await list.more()
    await drawn()
  }
}

/** Once the filter is lifted, and what is listed was read. */
async function wholeThread(): Promise<void> {
  for (let wait = 0; wait < maxPages && !document.querySelector('ol[data-whole]'); wait += 1) await drawn()
}

/** The thread itself comes a moment after the page. */
async function isShown(id: string): Promise<boolean> {
  for (let wait = 0; wait < maxWaits && !find(id); wait += 1) await drawn()
  return find(id) !== null
}

function find(id: string): HTMLElement | null {
  return document.getElementById(`commentaire-${id}`)
}

function focus(id: string): void {
  const comment = find(id)
  scrollIntoSight(comment, 'center')
  comment?.focus({ preventScroll: true })
}

function drawn(): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, drawMilliseconds))
}
