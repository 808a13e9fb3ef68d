/** What a board is followed with, and what is read further of its threads: loaded when its page is there. */
export { BoardEventsDocument } from './board-events.generated.js'
export { BoardFeedDocument } from './board-feed.generated.js'
export { RepliesPageDocument } from './replies-page.generated.js'
export { ThreadPageDocument } from './thread-page.generated.js'
