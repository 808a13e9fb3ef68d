// The limit of ws itself: one frame is prepared, and the same bytes are written to every socket.
import { createServer } from 'node:http'
import { Sender, WebSocketServer } from 'ws'
import { answerParent } from '../child.mjs'
import { eventOf } from './event.mjs'

const server = createServer()
const sockets = new WebSocketServer({ server, perMessageDeflate: false })

answerParent({
  start: () => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve({ port: server.address().port }))),
  publish({ from, count }) {
    for (let number = from; number < from + count; number += 1) {
      const message = Buffer.from(
        JSON.stringify({ id: '1', type: 'next', payload: { data: { boardFeed: eventOf(number) } } }),
      )
      const options = { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: false }
      const frame = Buffer.concat(Sender.frame(message, options))
      for (const socket of sockets.clients) socket._sender.sendFrame([frame])
    }
  },
})
