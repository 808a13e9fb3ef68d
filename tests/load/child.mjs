import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Starts a program of this folder as a process of its own; `ask` sends it one thing and gives its answer. */
async function startChild(file, given = {}) {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const execArgv = ['--expose-gc', '--max-semi-space-size=32']
  const child = fork(path, [], { execArgv, env: { ...process.env, NODE_ENV: 'production' }, serialization: 'advanced' })
  const waiting = new Map()
  let last = 0
  child.on('message', ({ id, answer, fault }) => {
    const { resolve, reject } = waiting.get(id)
    waiting.delete(id)
    if (fault) reject(new Error(`${file}: ${fault}`))
    else resolve(answer)
  })
  child.on('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`${file} ended with ${code}`))
  })
  const ask = (name, argument) =>
    new Promise((resolve, reject) => {
      last += 1
      waiting.set(last, { resolve, reject })
      child.send({ id: last, name, argument })
    })
  const started = await ask('start', given)
  return { started, ask, stop: () => child.kill('SIGKILL') }
}

/** Runs something with a function that starts children, and stops them all after it. */
export async function withChildren(run) {
  const children = []
  try {
    return await run(async (...args) => {
      const child = await startChild(...args)
      children.push(child)
      return child
    })
  } finally {
    for (const child of children) child.stop()
  }
}

/** On the other side: answers what it is asked with functions of these names. */
export function answerParent(functions) {
  const all = {
    ...functions,
    cpu: () => {
      const { user, system } = process.cpuUsage()
      return user + system
    },
    memory: () => {
      globalThis.gc?.()
      return process.memoryUsage().rss
    },
  }
  const answer = async ({ id, name, argument }) => {
    try {
      process.send({ id, answer: await all[name](argument) })
    } catch (fault) {
      process.send({ id, fault: fault.stack })
    }
  }
  process.on('message', (asked) => void answer(asked))
  process.on('disconnect', () => process.exit())
}

/** Milliseconds on the clock that all processes of a machine share. */
export function clock() {
  return performance.timeOrigin + performance.now()
}
