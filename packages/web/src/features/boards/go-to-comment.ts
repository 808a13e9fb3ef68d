import { scrollIntoSight } from '../../ui/scroll-into-sight.js'

/** How often more of the thread is read to find a comment, and for how long it may take to draw it. */
const mostPages = 20
const drawMilliseconds = 150
const mostWaits = 8

/** Goes to a comment of a thread, reading as much of the thread as that takes. */
export async function goToComment(
  commentId: string,
  thread: { hasMore: boolean; more(): Promise<void> },
): Promise<void> {
  for (let page = 0; page <= mostPages; page += 1) {
    const comment = document.getElementById(`commentaire-${commentId}`)
    if (comment) {
      scrollIntoSight(comment, 'center')
      comment.focus({ preventScroll: true })
      return
    }
    // The thread itself comes a moment after the page.
    if (page > mostWaits && !thread.hasMore) return
    await thread.more()
    await new Promise((resolve) => void setTimeout(resolve, drawMilliseconds))
  }
}
