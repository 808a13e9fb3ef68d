import '../../support/load-sources.ts'
import { randomUUID } from 'node:crypto'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

const { TextReplica } = await import('../../../packages/web/src/features/coediting/replica/text-replica.ts')
const { makePushSpacing } = await import('../../../packages/web/src/features/coediting/sync/push-spacing.ts')
const { askOverSocket } = await import('../../../packages/web/src/client/feed/socket-ask.ts')

const changes = 'since number cursor updates isWhole'
const join = `mutation ($input: JoinTextInput!) { joinText(input: $input) { clientId text { ${changes} } } }`
const push = 'mutation ($input: PushTextChangeInput!) { pushTextChange(input: $input) { number } }'
const followed = `subscription textChanges($leverId: ID!, $after: String!) {
  textChanges(leverId: $leverId, after: $after) { ${changes} } }`
const held = `subscription textPen($leverId: ID!, $clientId: Int!) {
  textPen(leverId: $leverId, clientId: $clientId) { mayWrite } }`
const watched = `subscription textCarets($leverId: ID!) { textCarets(leverId: $leverId) {
  pens carets { clientId anchor head isTyping person { id displayName } } } }`
const move = 'mutation ($input: MoveCaretInput!) { moveCaret(input: $input) }'

/** The pages' own pen, over one socket, asked as the pages ask: what is typed is sent as an operation, what others type is followed. */
export async function leviersDesk({ port, cookie, leverId, carets }) {
  const sockets = []
  class SocketWithCookie extends WebSocket {
    constructor(address, protocols) {
      super(address, protocols, { headers: { cookie }, perMessageDeflate: false })
      sockets.push(this)
    }
  }
  let operations = 0
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: SocketWithCookie,
    lazy: false,
    // As the pages do: the same for all who follow the same.
    generateID: ({ query }) => subscriptionIds.get(query) ?? `o${(operations += 1)}`,
  })
  const leaving = new AbortController()
  const ask = (query, variables) => askOverSocket(client, { query, variables, localeOf: () => 'fr' }, leaving.signal)
  const { joinText } = await ask(join, { input: { leverId, schemaVersion: 1 } })
  const joined = { ...heard(joinText.text), clientId: joinText.clientId }
  let tellAcknowledged = () => undefined
  const pen = new TextReplica({
    leverId,
    personId: cookie,
    joined,
    transport: {
      async push({ operationId, update, clientId }) {
        const input = { operationId, leverId, clientId, schemaVersion: 1, update: base64(update) }
        const { pushTextChange } = await ask(push, { input })
        tellAcknowledged(Y.parseUpdateMeta(update).to.get(clientId))
        return pushTextChange
      },
      changesAfter: () => Promise.reject(new Error('something was missed on a quiet socket')),
    },
    keep: () => Promise.resolve(),
    pause: () => new Promise((resolve) => void setTimeout(resolve, 100)),
    spacing: makePushSpacing(),
    newId: randomUUID,
    maxBytes: 64 * 1024,
    onOver: () => Promise.resolve(),
  })
  const hear = async (query, variables, take) => {
    for await (const { data } of client.iterate({ query, variables: { leverId, ...variables } })) take(data)
  }
  void hear(followed, { after: joinText.text.cursor }, ({ textChanges }) => pen.receive(heard(textChanges)))
  void hear(held, { clientId: joinText.clientId }, () => undefined)
  if (carets) void hear(watched, {}, () => undefined)
  return {
    doc: pen.doc,
    onAcknowledged: (listener) => (tellAcknowledged = listener),
    bytesDown: () => sockets.reduce((sum, socket) => sum + (socket._socket?.bytesRead ?? 0), 0),
    moveCaret(caret) {
      if (!carets) return
      const place = base64(Y.encodeRelativePosition(caret))
      const input = { leverId, clientId: joinText.clientId, anchor: place, head: place, isTyping: true }
      // Best effort, as in the pages: the last one may be on its way when the desk is left.
      ask(move, { input }).catch(() => undefined)
    },
    async close() {
      pen.close()
      leaving.abort()
      await client.dispose()
    },
  }
}

const subscriptionIds = new Map([
  [followed, 'textChanges1'],
  [held, 'textPen1'],
  [watched, 'textCarets1'],
])
const base64 = (update) => Buffer.from(update).toString('base64')

function heard({ since, number, cursor, updates, isWhole }) {
  const bytes = updates.map((update) => new Uint8Array(Buffer.from(update, 'base64')))
  return { epoch: cursor.split('.')[0], since, number, isWhole, updates: bytes }
}
