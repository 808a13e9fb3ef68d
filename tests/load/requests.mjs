// Many who ask the same thing over kept connections, one request after the other on each; only counts the answers.
import { connect } from 'node:net'
import { answerParent } from './child.mjs'

/** Asks on one connection until the time is over; gives how many were answered. */
function askOn({ port, request, until }) {
  return new Promise((resolve, reject) => {
    let answers = 0
    let text = ''
    let missing = -1
    const socket = connect({ port, host: '127.0.0.1', noDelay: true }, () => socket.write(request))
    socket.on('error', reject)
    socket.on('data', (bytes) => {
      if (missing > 0) missing -= bytes.length
      else {
        text += bytes.toString('latin1')
        const end = text.indexOf('\r\n\r\n')
        if (end === -1) return
        if (!text.startsWith('HTTP/1.1 200')) return reject(new Error(text.slice(0, 400)))
        missing = Number(/content-length: (\d+)/i.exec(text)[1]) - (text.length - end - 4)
      }
      if (missing > 0) return
      text = ''
      missing = -1
      answers += 1
      if (performance.now() < until) socket.write(request)
      else {
        socket.destroy()
        resolve(answers)
      }
    })
  })
}

answerParent({
  start: () => null,
  async ask({ port, method, path, body = '', headers = {}, connections, milliseconds }) {
    const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers, 'content-length': Buffer.byteLength(body) })
    const request = Buffer.from(
      `${method} ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n${body}`,
    )
    const begun = performance.now()
    const until = begun + milliseconds
    const asked = Array.from({ length: connections }, () => askOn({ port, request, until }))
    const answers = (await Promise.all(asked)).reduce((sum, one) => sum + one, 0)
    return { answers, seconds: (performance.now() - begun) / 1_000 }
  },
})
