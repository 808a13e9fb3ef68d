// Many who ask the same thing over kept connections, one request after the other on each; only counts the answers.
import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { answerParent } from './child.mjs'

/** Asks on one connection, what `next` gives each time, until the time is over; gives how many were answered. */
function askOn({ port, next, until }) {
  return new Promise((resolve, reject) => {
    let answers = 0
    let text = ''
    let missing = -1
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(next()))
    socket.on('error', reject)
    socket.on('data', (bytes) => {
      if (missing > 0) missing -= bytes.length
      else {
        text += bytes.toString('latin1')
        const end = text.indexOf('\r\n\r\n')
        if (end === -1) return
        if (!text.startsWith('HTTP/1.1 200')) return reject(new Error(text.slice(0, 400)))
        const length = /content-length: (\d+)/i.exec(text)?.[1]
        if (length === undefined) return reject(new Error(`an answer without a length: ${text.slice(0, 400)}`))
        missing = Number(length) - (text.length - end - 4)
      }
      if (missing > 0) return
      text = ''
      missing = -1
      answers += 1
      if (performance.now() < until) socket.write(next())
      else {
        socket.destroy()
        resolve(answers)
      }
    })
  })
}

function requestOf({ port, method, path, body = '', headers = {} }) {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers, 'content-length': Buffer.byteLength(body) })
  return Buffer.from(
    `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
  )
}

/** Asks on many connections at once; `nextOf` gives each its requests. */
async function askOnMany({ port, connections, milliseconds }, nextOf) {
  const begun = performance.now()
  const until = begun + milliseconds
  const asked = Array.from({ length: connections }, (_, index) => askOn({ port, next: nextOf(index), until }))
  const answers = (await Promise.all(asked)).reduce((sum, one) => sum + one, 0)
  return { answers, seconds: (performance.now() - begun) / 1_000 }
}

const castVote = 'mutation ($input: CastVoteInput!) { castVote(input: $input) { number } }'
const values = ['AGREE', 'DISAGREE', 'PASS']

answerParent({
  start: () => null,
  /** The same question all the time. */
  ask(given) {
    const request = requestOf(given)
    return askOnMany(given, () => () => request)
  },
  /** A vote of another person each time. */
  vote({ cookies, leverIds, ...given }) {
    let turn = 0
    return askOnMany(given, () => () => {
      turn += 1
      const input = { operationId: randomUUID(), leverId: leverIds[turn % leverIds.length], value: values[turn % 3] }
      const headers = { 'content-type': 'application/json', cookie: cookies[turn % cookies.length] }
      const body = JSON.stringify({ query: castVote, variables: { input } })
      return requestOf({ ...given, method: 'POST', path: '/graphql', headers, body })
    })
  },
})
