// Readers over HTTP, from an address of their own: one who asks one thing after the other, and many at once who never stop.
import { Agent, request } from 'node:http'
import { answerParent } from './child.mjs'

/** Asks once over kept connections; gives the milliseconds it took and the status. */
function ask({ agent, port, from, body }) {
  return new Promise((resolve, reject) => {
    const begun = performance.now()
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const asking = request(
      { agent, port, host: '127.0.0.1', localAddress: from, method: 'POST', path: '/graphql', headers },
      (response) => {
        response.resume()
        response.on('end', () => resolve({ milliseconds: performance.now() - begun, status: response.statusCode }))
      },
    )
    asking.on('error', reject)
    asking.end(body)
  })
}

let stopGreed = () => Promise.resolve({})

answerParent({
  start: () => null,
  /** So many times one after the other; gives how long each took. */
  async one({ count, ...given }) {
    const agent = new Agent({ keepAlive: true })
    const found = []
    for (let turn = 0; turn < count; turn += 1) found.push(await ask({ agent, ...given }))
    agent.destroy()
    const wrong = found.find(({ status }) => status !== 200)
    if (wrong) throw new Error(`a page was answered with ${wrong.status}`)
    return found.map(({ milliseconds }) => milliseconds)
  },
  /** Begins to ask so many at once, again and again, until it is told to end. */
  beginGreed({ atOnce, ...given }) {
    const agent = new Agent({ keepAlive: true, maxSockets: atOnce })
    const statuses = {}
    let over = false
    const again = async () => {
      while (!over) {
        const { status } = await ask({ agent, ...given })
        statuses[status] = (statuses[status] ?? 0) + 1
        // Whoever is refused comes back after a while, sooner than it was told.
        if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
    const all = Promise.all(Array.from({ length: atOnce }, again))
    stopGreed = async () => {
      over = true
      await all
      agent.destroy()
      return statuses
    }
    return null
  },
  endGreed: () => stopGreed(),
})
