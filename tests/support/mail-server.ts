import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

export interface MailServer {
  url: string
  /** What was given to it, whole, in order; also what it has not yet said that it keeps. */
  received: string[]
  /** How often somebody wanted to give it something. */
  tries(): number
  /** KEEPS what it is given, REFUSES it for now, or is SILENT after having read it. */
  becomes(mood: 'KEEPS' | 'REFUSES' | 'SILENT'): void
  stop(): Promise<void>
}

/** A mail server as it is spoken to over the wire. */
export async function startMailServer(first: 'KEEPS' | 'REFUSES' | 'SILENT' = 'KEEPS'): Promise<MailServer> {
  const received: string[] = []
  const sockets = new Set<Socket>()
  let mood = first
  let tries = 0
  const server = createServer((socket) => {
    sockets.add(socket)
    let message: string | null = null
    const say = (line: string) => void socket.write(`${line}\r\n`)
    say('220 test')
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      for (const line of String(chunk).split('\r\n')) {
        if (message !== null && line === '.') {
          received.push(message)
          message = null
          if (mood === 'KEEPS') say('250 kept')
        } else if (message !== null) message += `${line}\n`
        else if (line === 'DATA') {
          message = ''
          say('354 go on')
        } else if (line.startsWith('MAIL')) {
          tries += 1
          say(mood === 'REFUSES' ? '451 later' : '250 ok')
        } else if (line !== '') say(line.startsWith('QUIT') ? '221 bye' : '250 ok')
      }
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    tries: () => tries,
    becomes: (next) => void (mood = next),
    async stop() {
      sockets.forEach((socket) => socket.destroy())
      server.close()
      await once(server, 'close')
    },
  }
}
