/** The ways to follow streams: loaded when there is one to follow, so that the first page is there sooner. */
export { PollingTransport } from './polling-transport.js'
export { SocketTransport } from './socket-transport.js'
export { trySocket } from './try-socket.js'
