import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeClientErrors } from './client-errors.js'

let server: Server
beforeEach(async () => {
  const clientErrors = makeClientErrors()
  server = createServer({ headersTimeout: 100, requestTimeout: 100, connectionsCheckingInterval: 20 })
  server.on('request', (request, response) => void request.resume().on('end', () => response.end('served')))
  server.on('clientError', clientErrors.answer)
  clientErrors.watch(server)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterEach(() => server.close().closeAllConnections())

/** Nothing of this process runs meanwhile. */
const keepBusy = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds)

async function connected(): Promise<Socket> {
  // It listens on a port.
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1')
  await once(server, 'connection')
  return client
}

async function answered(client: Socket): Promise<string> {
  const [bytes] = await once(client, 'data')
  return String(bytes)
}

const head = 'POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 2\r\n\r\n'

test('a request that came in time is served, though the server was too busy to read it', async () => {
  const client = await connected()
  client.write(`${head}ok`)
  keepBusy(400)
  expect(await answered(client)).toMatch(/^HTTP\/1.1 200 /)
})

test('and so is one whose content came in time', async () => {
  const client = await connected()
  client.write(head)
  await once(server, 'request')
  client.write('ok')
  keepBusy(400)
  expect(await answered(client)).toMatch(/^HTTP\/1.1 200 /)
})

test.each([
  ['says nothing', ''],
  ['says half of its request', 'POST / HTTP/1.1\r\nHost:'],
  ['leaves out the content that it said', head],
])('whoever %s is answered 408 and cut off, however busy the server is', async (_what, said) => {
  const client = await connected()
  client.write(said)
  keepBusy(400)
  expect(await answered(client)).toMatch(/^HTTP\/1.1 408 /)
  await once(client, 'close')
})

test('what is not HTTP is answered 400', async () => {
  const client = await connected()
  client.write('hello\r\n\r\n')
  expect(await answered(client)).toMatch(/^HTTP\/1.1 400 /)
})
