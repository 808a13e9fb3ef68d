import { connect, type Socket } from 'node:net'
import { PublicError } from '../../errors.js'
import { controlPath } from './control-path.js'
import { instanceQuestions, type Instance } from '../instance.js'
import { onLines } from './json-lines.js'

export interface RemoteInstance {
  instance: Instance
  close(): void
}

/** The server went away with questions open: what it had acknowledged is kept, the rest is to be asked again. */
export class ServerGone extends Error {
  override readonly name = 'ServerGone'
}

interface Waiting {
  resolve(answer: unknown): void
  reject(fault: unknown): void
}

/** The server that runs on a data directory; null when none listens there. */
export async function connectToServer(dataDir: string): Promise<RemoteInstance | null> {
  const path = controlPath(dataDir)
  const socket = path && (await opened(path))
  if (!socket) return null
  const waiting: Waiting[] = []
  let isGone = false
  const leave = () => {
    isGone = true
    waiting.splice(0).forEach(({ reject }) => reject(new ServerGone()))
  }
  socket.on('error', leave)
  socket.on('close', leave)
  onLines(socket, (line) => settle(waiting.shift(), line))
  const ask = (name: string, given: unknown[]) =>
    new Promise((resolve, reject) => {
      if (isGone) reject(new ServerGone())
      else {
        waiting.push({ resolve, reject })
        socket.write(`${JSON.stringify({ ask: name, with: given })}\n`)
      }
    })
  const asking = instanceQuestions.map((name) => [name, (...given: unknown[]) => ask(name, given)])
  // One function for each question; the server's answer is what its own instance gave.
  return { instance: Object.fromEntries(asking) as Instance, close: () => void socket.end() }
}

function settle(asked: Waiting | undefined, line: string): void {
  const { answer, refusal, failed } = JSON.parse(line)
  if (failed) asked?.reject(new Error('the server could not answer; its log says why'))
  else if (refusal) asked?.reject(new PublicError(refusal.code, refusal.details))
  else asked?.resolve(answer)
}

function opened(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.once('connect', () => {
      socket.off('error', none)
      resolve(socket)
    })
    const none = () => resolve(null)
    socket.once('error', none)
  })
}
