// The limit of ws itself: one frame is prepared, and the same bytes are written to every socket; frame by frame, or
// all that was published together in one write.
import { createServer } from 'node:http'
import { Sender, WebSocketServer } from 'ws'
import { answerParent } from '../child.mjs'
import { eventOf } from './event.mjs'

const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })
/** Those who listen to each address: a board. */
const rooms = new Map()
sockets.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? rooms.set(url, new Set()).get(url)
  room.add(socket)
  socket.on('close', () => room.delete(socket))
})

answerParent({
  start: () => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ port: server.address().port }))),
  publish({ from, count, room = '/', inOneWrite = false }) {
    const frames = Array.from({ length: count }, (_, index) => frameOf(from + index))
    for (const bytes of inOneWrite ? [Buffer.concat(frames)] : frames)
      for (const socket of rooms.get(room) ?? []) socket._sender.sendFrame([bytes])
  },
})

function frameOf(number) {
  const message = { id: '1', type: 'next', payload: { data: { boardFeed: eventOf(number) } } }
  const options = { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: false }
  return Buffer.concat(Sender.frame(Buffer.from(JSON.stringify(message)), options))
}
