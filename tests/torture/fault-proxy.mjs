import { connect, createServer } from 'node:net'

/** Stands between clients and a node, and does to their connections what networks do. */
export function startFaultProxy(port) {
  const pairs = new Set()
  let delay = 0
  let isStalled = false

  const server = createServer((client) => {
    const node = connect({ port, host: '127.0.0.1' })
    const pair = { client, node }
    pairs.add(pair)
    const cut = () => {
      pairs.delete(pair)
      client.destroy()
      node.destroy()
    }
    for (const [from, to] of [
      [client, node],
      [node, client],
    ]) {
      from.on('error', cut)
      from.on('close', cut)
      // What is late stays in its order, also when what follows is not late any more.
      let before = Promise.resolve()
      let late = 0
      from.on('data', (bytes) => {
        const pass = () => {
          if (!to.destroyed) to.write(bytes)
        }
        if (delay === 0 && late === 0) return pass()
        late += 1
        const arrived = new Promise((resolve) => setTimeout(resolve, delay))
        before = Promise.all([before, arrived]).then(() => {
          late -= 1
          pass()
        })
      })
      if (isStalled) from.pause()
    }
  })
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve({
        url: `http://127.0.0.1:${server.address().port}`,
        /** Cuts those connections for which it is true. */
        cut(isChosen) {
          for (const { client, node } of pairs) {
            if (!isChosen()) continue
            client.destroy()
            node.destroy()
          }
        },
        /** All that passes is late by so many milliseconds. */
        slow(milliseconds) {
          delay = milliseconds
        },
        /** Nothing passes, and nobody is told. */
        stall() {
          isStalled = true
          for (const { client, node } of pairs) [client, node].forEach((side) => side.pause())
        },
        heal() {
          delay = 0
          isStalled = false
          for (const { client, node } of pairs) [client, node].forEach((side) => side.resume())
        },
        stop() {
          for (const { client, node } of pairs) [client, node].forEach((side) => side.destroy())
          server.close()
        },
      }),
    ),
  )
}
