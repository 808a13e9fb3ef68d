import { createServer, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { aCode } from '../support/sign-in.ts'
import { startWorld, type World } from '../support/world.ts'

interface MailServer {
  url: string
  received: string[]
  stop(): Promise<void>
}

const stops: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const stop of stops.splice(0).toReversed()) await stop()
})

/** A mail server that keeps what it is given, or turns everything away. */
async function aMailServer(willing: boolean): Promise<MailServer> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    let message: string | null = null
    socket.write('220 test\r\n')
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      for (const line of String(chunk).split('\r\n')) {
        if (message !== null && line === '.') {
          received.push(message)
          message = null
          socket.write('250 kept\r\n')
        } else if (message !== null) message += `${line}\n`
        else if (line === 'DATA') {
          message = ''
          socket.write('354 go on\r\n')
        } else if (line.startsWith('MAIL') && !willing) socket.write('451 later\r\n')
        else if (line !== '') socket.write(line.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n')
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const stop = async () => {
    sockets.forEach((socket) => socket.destroy())
    server.close()
    await once(server, 'close')
  }
  stops.push(stop)
  return { url: `smtp://127.0.0.1:${port}`, received, stop }
}

async function aWorld(smtpUrl: string, more: { dataDir?: string } = {}): Promise<World> {
  const world = await startWorld({ smtpUrl, ...more })
  stops.push(() => world.stop())
  return world
}

const sentTo = async (world: World, email: string) => {
  const [mail] = await world.sql.rows<{ sent: boolean }>(
    'select sent_at is not null as sent from mail where recipient = $1',
    [email],
  )
  return mail?.sent
}

test('with SMTP the code is sent, and the outbox says so', async () => {
  const post = await aMailServer(true)
  const world = await aWorld(post.url)
  const code = await aCode(world, 'sent@example.org')
  await expect.poll(() => sentTo(world, 'sent@example.org')).toBe(true)
  expect(post.received).toHaveLength(1)
  expect(post.received[0]).toContain('To: sent@example.org')
  expect(post.received[0]).toContain(code)
  const { data } = await world.ask(null, '{ instance { sendsMail } }')
  expect(data?.instance.sendsMail).toBe(true)
})

test('a message that cannot be sent stays in the outbox, and the person is not made to wait for it', async () => {
  const post = await aMailServer(false)
  const world = await aWorld(post.url)
  const code = await aCode(world, 'later@example.org')
  expect(code).toMatch(/^\d{6}$/)
  expect(await sentTo(world, 'later@example.org')).toBe(false)
  expect(post.received).toEqual([])
})

test('what could not be sent is sent at the next start', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'leviers-mail-'))
  stops.push(() => rm(dataDir, { recursive: true, force: true }))
  const unwilling = await aMailServer(false)
  const before = await startWorld({ smtpUrl: unwilling.url, dataDir })
  const code = await aCode(before, 'patient@example.org')
  await before.stop()
  const willing = await aMailServer(true)
  const world = await aWorld(willing.url, { dataDir })
  await expect.poll(() => sentTo(world, 'patient@example.org')).toBe(true)
  expect(willing.received.join()).toContain(code)
})
