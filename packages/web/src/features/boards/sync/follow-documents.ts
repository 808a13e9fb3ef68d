/** What a board is followed with, and what is read further of its threads: loaded when its page is there. */
export { BoardEventsDocument } from '../model/board-events.generated.js'
export { BoardFeedDocument } from '../documents/board-feed.generated.js'
export { RepliesPageDocument } from '../documents/replies-page.generated.js'
export { ThreadPageDocument } from '../documents/thread-page.generated.js'
