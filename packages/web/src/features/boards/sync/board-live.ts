// What follows a board, reads further of it and tells how far it was read: one file, loaded after the page.
export { BoardSubscription } from './board-subscription.js'
export { readCounts, readProse, readReplies, readThread } from './further-reading.js'
export { reportVisit } from './report-visit.js'
