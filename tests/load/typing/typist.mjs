import * as Y from 'yjs'
import { clock } from '../child.mjs'

/**
 * Someone who types at a desk: a document, what carries it, and when each keystroke was typed, acknowledged and seen by
 * the others. Keystrokes are told apart by the place of their character in the typist's own writing.
 */
export function makeTypist(desk, index) {
  const { doc } = desk
  const { clientID } = doc
  const fragment = doc.getXmlFragment('body')
  const paragraph = fragment.get(index % fragment.length)
  let caret = Y.createRelativePositionFromTypeIndex(paragraph.get(0), Math.floor(paragraph.get(0).length / 2))
  const typedAt = new Map()
  let [heard, acknowledged, typed] = [[], [], 0]
  let firstUnacknowledged = Y.getState(doc.store, clientID)
  desk.onAcknowledged((clockAfter) => {
    for (; firstUnacknowledged < clockAfter; firstUnacknowledged += 1) {
      const at = typedAt.get(firstUnacknowledged)
      if (at !== undefined) acknowledged.push(clock() - at)
    }
  })

  return {
    doc,
    desk,
    typedAt,
    typed: () => typed,
    heard: () => heard,
    acknowledged: () => acknowledged,
    isAcknowledged: () => firstUnacknowledged === Y.getState(doc.store, clientID),
    hasAll: (typists) =>
      typists.every((one) => Y.getState(doc.store, one.doc.clientID) === Y.getState(one.doc.store, one.doc.clientID)),
    /** Starts measuring anew; what was typed stays. */
    forget() {
      ;[heard, acknowledged, typed] = [[], [], 0]
    },
    type() {
      const { type, index: at } = Y.createAbsolutePositionFromRelativePosition(caret, doc)
      typedAt.set(Y.getState(doc.store, clientID), clock())
      typed += 1
      type.insert(at, letters[(typed * 7) % letters.length])
      caret = Y.createRelativePositionFromTypeIndex(type, at + 1, -1)
      desk.moveCaret(caret)
    },
    watch(typists) {
      const others = new Map(typists.map((one) => [one.doc.clientID, one.typedAt]))
      others.delete(clientID)
      doc.on('afterTransaction', ({ beforeState, afterState }) => {
        const now = clock()
        for (const [client, after] of afterState) {
          const times = others.get(client)
          if (!times) continue
          for (let at = beforeState.get(client) ?? 0; at < after; at += 1) {
            const sent = times.get(at)
            if (sent !== undefined) heard.push(now - sent)
          }
        }
      })
    },
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyz '
