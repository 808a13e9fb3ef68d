import WebSocket from 'ws'

/** A socket spoken by hand, message by message. */
export interface Talk {
  say(message: unknown): void
  /** The next message that fits. Throws when the socket closes before. */
  hears(fits: (message: any) => boolean): Promise<any>
  /** The code that it was closed with. */
  closed: Promise<number>
  socket: WebSocket
}

/** Opens a socket; greets, unless told not to. */
export async function openTalk(
  url: string,
  { headers = {} as Record<string, string>, greets = true } = {},
): Promise<Talk> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers })
  const heard: any[] = []
  let waiting: (() => void)[] = []
  const wake = () => {
    const woken = waiting
    waiting = []
    for (const go of woken) go()
  }
  const closed = new Promise<number>((resolve) => {
    socket.once('close', (code) => {
      resolve(code)
      wake()
    })
  })
  socket.on('error', () => undefined)
  socket.on('message', (data: Buffer) => {
    heard.push(JSON.parse(data.toString()))
    wake()
  })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  const talk: Talk = {
    socket,
    closed,
    say: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async hears(fits) {
      for (;;) {
        const at = heard.findIndex(fits)
        if (at >= 0) return heard.splice(at, 1)[0]
        if (socket.readyState > socket.OPEN) throw new Error(`closed: ${await closed}`)
        await new Promise<void>((resolve) => void waiting.push(resolve))
      }
    },
  }
  if (greets) {
    talk.say({ type: 'connection_init' })
    await talk.hears(({ type }) => type === 'connection_ack')
  }
  return talk
}

/** Asks one operation over a socket: the codes of its refusals, and what came. */
export async function asks(talk: Talk, payload: unknown): Promise<{ codes: string[]; message: any }> {
  const id = crypto.randomUUID()
  talk.say({ id, type: 'subscribe', payload })
  const message = await talk.hears((one) => one.id === id)
  const errors = message.type === 'error' ? message.payload : (message.payload?.errors ?? [])
  return { codes: errors.map((error: any) => error.extensions?.code), message }
}
