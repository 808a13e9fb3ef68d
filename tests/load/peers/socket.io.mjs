import { createServer } from 'node:http'
import { Server } from 'socket.io'
import { answerParent } from '../child.mjs'
import { eventOf } from './event.mjs'

const server = createServer()
const io = new Server(server, { transports: ['websocket'], perMessageDeflate: false, serveClient: false })

answerParent({
  start: () => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ port: server.address().port }))),
  publish({ from, count }) {
    for (let number = from; number < from + count; number += 1) io.emit('event', eventOf(number))
  },
})
