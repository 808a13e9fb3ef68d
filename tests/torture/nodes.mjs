import { createServer } from 'node:net'
import { startServerProcess } from '../support/server-process.ts'
import { startFaultProxy } from './fault-proxy.mjs'

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

/** A node as a process of its own, on a port that stays, behind a proxy that does faults. */
export async function startNode({ env, program, say }) {
  const port = await freePort()
  let isStopped = false
  let running = null
  const printed = []

  async function start() {
    while (!isStopped) {
      try {
        running = await startServerProcess({ ...env, PORT: String(port) }, program)
        return
      } catch (fault) {
        // Without its database a node refuses to start: whoever runs it tries again.
        say(`a node did not start: ${fault.message.split('\n').at(0)}`)
        await new Promise((resolve) => setTimeout(resolve, 300))
      }
    }
  }

  await start()
  const proxy = await startFaultProxy(port)
  return {
    proxy,
    url: `http://127.0.0.1:${port}`,
    /** Ends it by a signal; gives its status and how long it took, in milliseconds. */
    async end(signal) {
      const begun = performance.now()
      const ending = running
      running = null
      const status = ending ? await ending.end(signal) : null
      if (ending) printed.push(ending.output())
      return { status, milliseconds: performance.now() - begun }
    },
    start,
    isRunning: () => running !== null && running.child.exitCode === null && running.child.signalCode === null,
    output: () => [...printed, running?.output() ?? ''].join('\n'),
    async stop() {
      isStopped = true
      if (running) printed.push(running.output())
      await running?.end('SIGKILL')
      proxy.stop()
    },
  }
}
