import { rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import type { SqlEntityManager } from '@mikro-orm/sql'
import * as v from 'valibot'
import type { Config } from '../../config.js'
import { PublicError } from '../../errors.js'
import type { CommandRunner } from '../../commands/command-runner.js'
import type { Logger } from '../../logger.js'
import { controlPath } from './control-path.js'
import { instanceQuestions, makeInstance, type Instance } from '../instance.js'
import { onLines } from './json-lines.js'

export interface ControlSocket {
  stop(): Promise<void>
}

interface ControlParts {
  config: Pick<Config, 'dataDir' | 'databaseUrl'>
  em: SqlEntityManager
  runner: Pick<CommandRunner, 'run'>
  logger: Logger
  now: () => Date
  /** All of the embedded database as one archive. */
  dump?: (() => Promise<Blob>) | undefined
  /** Which files that is in. */
  files: string
}

/** One question a line; the answers come in the same order. */
const question = v.object({ ask: v.picklist(instanceQuestions), with: v.array(v.unknown()) })

/**
 * Lets the operator's command line speak to this server while it holds the embedded database, over a socket in the data
 * directory that only its owner can open. With a PostgreSQL the command line opens the database itself.
 */
export async function startControlSocket({ config, logger, ...parts }: ControlParts): Promise<ControlSocket> {
  const path = config.databaseUrl ? null : controlPath(config.dataDir)
  if (!path) {
    if (!config.databaseUrl) logger.warn('the path of the data directory is too long: no command line while running')
    return { stop: () => Promise.resolve() }
  }
  const instance = makeInstance(parts)
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    serveSocket(socket, instance, logger)
  })
  await listen(server, path)
  return {
    async stop() {
      sockets.forEach((socket) => socket.destroy())
      await new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}

function serveSocket(socket: Socket, instance: Instance, logger: Logger): void {
  // An operator who leaves in the middle of a line is no fault of ours.
  socket.on('error', () => socket.destroy())
  let answered = Promise.resolve()
  onLines(socket, (line) => {
    const answering = answerOf(line, instance, logger)
    answered = Promise.all([answering, answered]).then(([answer]) => {
      if (socket.writable) socket.write(`${JSON.stringify(answer)}\n`)
    })
  })
}

async function answerOf(line: string, instance: Instance, logger: Logger): Promise<object> {
  try {
    const { ask, with: given } = v.parse(question, JSON.parse(line))
    // Only the owner of the data directory gets here, with the same version's command line on the other side: what it
    // gives is what the question takes, and commands check their inputs themselves.
    const answering = instance[ask] as (...given: unknown[]) => Promise<unknown>
    return { answer: await answering(...given) }
  } catch (fault) {
    if (fault instanceof PublicError) return { refusal: { code: fault.code, details: fault.details } }
    logger.error({ err: fault }, 'a question of the command line failed')
    return { failed: true }
  }
}

function listen(server: Server, path: string): Promise<void> {
  // Left by a process that was killed: whoever starts holds the directory's lock, so nobody listens there any more.
  if (process.platform !== 'win32') rmSync(path, { force: true })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    // The socket is made in this very call, so that at no moment anybody else can open it.
    const mask = process.umask(0o177)
    server.listen(path, resolve)
    process.umask(mask)
  })
}
