import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import WebSocket from 'ws'
import { startWorld, type World } from '../support/world.ts'

let local: World
let open: World
beforeAll(async () => {
  local = await startWorld()
  open = await startWorld({ publicUrl: 'https://leviers.example.org', trustProxy: true })
})
afterAll(async () => {
  await local.stop()
  await open.stop()
})

interface Told {
  status: number
  headers: Record<string, unknown>
  body: string
}

/** A request as it is on the wire: fetch says the host by itself. */
function tell(world: World, path: string, headers: Record<string, string> = {}, body?: string): Promise<Told> {
  const { hostname, port } = new URL(world.url)
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers, method: body ? 'POST' : 'GET' }, (response) => {
      let text = ''
      response.on('data', (chunk) => (text += String(chunk)))
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }))
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

const json = { 'content-type': 'application/json' }
const query = JSON.stringify({ query: '{ me { id } }' })

/** The status with which a socket is turned away; 101 when it is let in. */
function knock(world: World, headers: Record<string, string>): Promise<number> {
  const socket = new WebSocket(`${world.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers })
  return new Promise((resolve) => {
    socket
      .on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0))
      .on('error', () => undefined)
      .on('open', () => {
        socket.terminate()
        resolve(101)
      })
  })
}

test('a page of the public address is answered; a page of that name over http, or of another port, is told where to go', async () => {
  const from = (origin: string) => tell(open, '/graphql', { ...json, origin, 'accept-language': 'fr' }, query)
  expect((await from('https://leviers.example.org')).status).toBe(200)
  for (const origin of ['http://leviers.example.org', 'https://leviers.example.org:8443', 'https://evil.example']) {
    const refused = await from(origin)
    expect(refused.status).toBe(403)
    const [error] = JSON.parse(refused.body).errors
    expect(error.extensions.code).toBe('OTHER_ADDRESS')
    expect(error.message).toContain('https://leviers.example.org')
    expect(await knock(open, { origin })).toBe(403)
  }
  expect(await knock(open, { origin: 'https://leviers.example.org' })).toBe(101)
})

test('without a public address, a name that is not this machine’s is answered neither by pages nor by sockets', async () => {
  const { port } = new URL(local.url)
  const host = `evil.example:${port}`
  const page = await tell(local, '/', { host, accept: 'text/html', 'accept-language': 'fr' })
  expect(page.status).toBe(421)
  expect(page.body).toContain('PUBLIC_URL')
  const asked = await tell(local, '/graphql', { ...json, host, origin: `http://${host}` }, query)
  expect(JSON.parse(asked.body).errors[0].extensions.code).toBe('UNKNOWN_HOST')
  expect(await knock(local, { host, origin: `http://${host}` })).toBe(421)
  expect((await tell(local, '/health', { host: `localhost:${port}` })).status).toBe(200)
  expect((await tell(local, '/graphql', { ...json, origin: 'https://evil.example' }, query)).status).toBe(403)
})

test('who comes in over http by a proxy is led to the https address, where they stay signed in', async () => {
  const led = await tell(open, '/tableaux/essai?tri=accord', { 'x-forwarded-proto': 'http' })
  expect(led.status).toBe(308)
  expect(led.headers.location).toBe('https://leviers.example.org/tableaux/essai?tri=accord')
  expect((await tell(open, '/health', { 'x-forwarded-proto': 'https' })).status).toBe(200)
})

test('nobody on the way keeps an answer about who asks, and pages may use neither camera nor microphone', async () => {
  const answer = await tell(local, '/graphql', json, query)
  expect(answer.headers['cache-control']).toBe('private, no-store')
  const page = await tell(local, '/', { accept: 'text/html' })
  expect(page.headers['permissions-policy']).toContain('camera=()')
})
