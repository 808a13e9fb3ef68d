import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import WebSocket from 'ws'

/** An answer of the API; without one (null), nobody knows what became of the question. */
export interface GraphqlAnswer {
  data: Record<string, any> | null
  codes: string[]
  cookie: string | null
}

export interface Question {
  port: number
  query: string
  variables?: object
  cookie?: string | null
  /** How long an answer is waited for. */
  patience?: number
}

export interface GraphqlAsker {
  /** Over HTTP; null when there is no answer, or none of the API. */
  ask(question: Question): Promise<GraphqlAnswer | null>
  stop(): void
}

const patienceMilliseconds = 4_000

/** Makes one with kept connections. */
export function makeGraphqlAsker(): GraphqlAsker {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  return {
    stop: () => agent.destroy(),
    ask: ({ port, query, variables = {}, cookie = null, patience = patienceMilliseconds }) =>
      new Promise((resolve) => {
        const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) }
        const asked = request(
          { host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers },
          (response) => {
            const chunks: Buffer[] = []
            response.on('data', (chunk: Buffer) => chunks.push(chunk))
            response.on('error', () => resolve(null))
            response.on('close', () => resolve(null))
            response.on('end', () =>
              resolve(
                answerOf(Buffer.concat(chunks).toString(), response.headers['set-cookie']?.[0]?.split(';')[0] ?? null),
              ),
            )
          },
        )
        asked.setTimeout(patience, () => asked.destroy())
        asked.on('error', () => resolve(null))
        asked.on('close', () => resolve(null))
        asked.end(JSON.stringify({ query, variables }))
      }),
  }
}

/** The same over a socket of its own. */
export function askOverSocket({
  port,
  query,
  variables = {},
  cookie = null,
  patience = patienceMilliseconds,
}: Question): Promise<GraphqlAnswer | null> {
  return new Promise((resolve) => {
    const socket = new WebSocket(
      `ws://127.0.0.1:${port}/graphql`,
      'graphql-transport-ws',
      cookie ? { headers: { cookie } } : {},
    )
    const id = randomUUID()
    const end = (answer: GraphqlAnswer | null) => {
      clearTimeout(late)
      resolve(answer)
      socket.terminate()
    }
    const late = setTimeout(() => end(null), patience)
    socket.on('error', () => end(null))
    socket.on('close', () => end(null))
    socket.on('open', () => socket.send('{"type":"connection_init"}'))
    socket.on('message', (message: Buffer) => {
      const { type, payload } = JSON.parse(message.toString())
      if (type === 'connection_ack')
        socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }))
      if (type === 'next') end(answerOf(JSON.stringify(payload), null))
      if (type === 'error') end(answerOf(JSON.stringify({ data: null, errors: payload }), null))
    })
  })
}

function answerOf(text: string, cookie: string | null): GraphqlAnswer | null {
  try {
    const { data = null, errors = [] } = JSON.parse(text)
    // Not an answer of the API: nothing is known of the question.
    if (!data && errors.length === 0) return null
    const codes = errors.map((error: any) => String(error.extensions?.code ?? error.message))
    return { data, codes, cookie }
  } catch {
    return null
  }
}
