/** The ways to follow streams: loaded when there is one to follow, so that the first page is there sooner. */
export { startPollingTransport } from './polling-transport.js'
export { startSocketTransport } from './socket-transport.js'
export { trySocket } from './try-socket.js'
