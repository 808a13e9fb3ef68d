/** What a board is followed with: loaded when its page is there, with the ways to follow. */
export { BoardEventsDocument } from './board-events.generated.js'
export { BoardFeedDocument } from './board-feed.generated.js'
