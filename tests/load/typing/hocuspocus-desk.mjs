import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import { messageYjsSyncStep2, readSyncMessage, writeSyncStep1, writeUpdate } from 'y-protocols/sync'
import * as Y from 'yjs'

/** Kinds of messages of Hocuspocus. */
const kind = { sync: 0, awareness: 1, auth: 2, syncReply: 4, syncStatus: 8 }
const authenticated = 2
const fromServer = Symbol('from the server')

/**
 * What Hocuspocus's provider does, without what it does besides: sends each change at once, and what its person's caret
 * does; echoes nothing.
 */
export async function hocuspocusDesk({ port, name, carets }) {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const socket = new WebSocket(`ws://127.0.0.1:${port}/`, { perMessageDeflate: false })
  socket.binaryType = 'arraybuffer'
  let tellAcknowledged = () => undefined
  const sent = []
  const synced = Promise.withResolvers()

  const send = (type, write) => {
    const encoder = encoding.createEncoder()
    encoding.writeVarString(encoder, name)
    encoding.writeVarUint(encoder, type)
    write(encoder)
    socket.send(encoding.toUint8Array(encoder))
  }

  const readers = {
    [kind.auth](decoder) {
      if (decoding.readVarUint(decoder) !== authenticated) throw new Error('Hocuspocus let nobody in')
      send(kind.sync, (encoder) => writeSyncStep1(encoder, doc))
    },
    [kind.sync](decoder) {
      const answer = encoding.createEncoder()
      const step = readSyncMessage(decoder, answer, doc, fromServer)
      const bytes = encoding.toUint8Array(answer)
      if (bytes.length > 0) send(kind.sync, (encoder) => encoding.writeUint8Array(encoder, bytes))
      if (step === messageYjsSyncStep2) synced.resolve()
    },
    [kind.awareness]: (decoder) => applyAwarenessUpdate(awareness, decoding.readVarUint8Array(decoder), fromServer),
    // One for each change, in order.
    [kind.syncStatus]: () => tellAcknowledged(sent.shift()),
  }
  readers[kind.syncReply] = readers[kind.sync]

  socket.on('message', (data) => {
    const decoder = decoding.createDecoder(new Uint8Array(data))
    decoding.readVarString(decoder)
    const type = decoding.readVarUint(decoder)
    readers[type]?.(decoder)
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  send(kind.auth, (encoder) => {
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarString(encoder, '')
  })
  await synced.promise
  doc.on('update', (update, origin) => {
    if (origin === fromServer) return
    sent.push(Y.getState(doc.store, doc.clientID))
    send(kind.sync, (encoder) => writeUpdate(encoder, update))
  })
  return {
    doc,
    onAcknowledged: (listener) => (tellAcknowledged = listener),
    bytesDown: () => socket._socket?.bytesRead ?? 0,
    moveCaret(caret) {
      if (!carets) return
      const place = Y.relativePositionToJSON(caret)
      awareness.setLocalState({ user: { name: 'Camille', color: '#aa3366' }, cursor: { anchor: place, head: place } })
      const update = encodeAwarenessUpdate(awareness, [doc.clientID])
      send(kind.awareness, (encoder) => encoding.writeVarUint8Array(encoder, update))
    },
    async close() {
      awareness.destroy()
      socket.terminate()
    },
  }
}
