import type { SqlEntityManager } from '@mikro-orm/sql'
import { textSchemaVersion } from '@leviers/shared/text-schema'
import { v7 as newId } from 'uuid'
import type { CommandRunner } from '../../../commands/command-runner.js'
import type { Logger } from '../../../logger.js'
import { sqlOf } from '../../../sql.js'
import { compactText } from '../log/compact-text.js'
import { lastWriter } from '../log/last-writer.js'
import { projectionOf } from './projection.js'
import { projectText } from './project-text.js'
import { readText } from '../log/text-rows.js'

export interface ProjectorParts {
  em: SqlEntityManager
  runner: Pick<CommandRunner, 'run'>
  logger: Logger
  now: () => Date
}

/** After the last change, and after the first that nobody reads yet. */
const quietMilliseconds = 1_000
const longestMilliseconds = 5_000
/** What a node that died left behind is found by the others after so long. */
const lookMilliseconds = 5_000
const leftMilliseconds = 8_000

/**
 * Makes what is typed what everybody reads: a moment after people pause, and from time to time while they do not. One text
 * after the other, so that it never takes more than its share of the node.
 */
export class TextProjector {
  private readonly waiting = new Map<string, { firstAt: number; timer: NodeJS.Timeout }>()
  private readonly looking: NodeJS.Timeout
  private working: Promise<void> = Promise.resolve()

  constructor(private readonly parts: ProjectorParts) {
    this.looking = setInterval(() => void this.work(() => this.lookForLeft()), lookMilliseconds)
  }

  /** Something was written in a text. */
  note(leverId: string): void {
    const known = this.waiting.get(leverId)
    clearTimeout(known?.timer)
    const firstAt = known?.firstAt ?? performance.now()
    const wait = Math.min(quietMilliseconds, firstAt + longestMilliseconds - performance.now())
    this.waiting.set(leverId, { firstAt, timer: setTimeout(() => void this.project(leverId), wait) })
  }

  /** Makes everything that was written so far what everybody reads, and ends. */
  async stop(): Promise<void> {
    clearInterval(this.looking)
    for (const leverId of this.waiting.keys()) void this.project(leverId)
    await this.working
  }

  private project(leverId: string): Promise<void> {
    clearTimeout(this.waiting.get(leverId)?.timer)
    this.waiting.delete(leverId)
    return this.work(() => projectOne(this.parts, leverId))
  }

  /** Never rejected: what failed is done again when something more is written, or when somebody looks. */
  private work(act: () => Promise<void>): Promise<void> {
    this.working = this.working.then(act).catch((fault: unknown) => this.warn(fault))
    return this.working
  }

  private async lookForLeft(): Promise<void> {
    const before = new Date(this.parts.now().getTime() - leftMilliseconds)
    // In any order: those that fail again and again must not be the only ones whose turn comes.
    const left = await sqlOf(this.parts.em).rows<{ leverId: string }>(
      `select lever_id as "leverId" from lever_text where head > projected and changed_at < $1
       order by random() limit 50`,
      [before.toISOString()],
    )
    for (const { leverId } of left) {
      await projectOne(this.parts, leverId).catch((fault: unknown) => this.warn(fault))
    }
  }

  private warn(fault: unknown): void {
    this.parts.logger.warn({ err: fault }, 'a text could not be made readable, trying again later')
  }
}

async function projectOne({ em, runner, logger }: ProjectorParts, leverId: string): Promise<void> {
  const sql = sqlOf(em.fork())
  const text = await readText(sql, leverId)
  // What is written with a later schema is made readable by the nodes that know it.
  if (!text || text.schemaVersion > textSchemaVersion) return
  const personId = await lastWriter(sql, text)
  const projection = await projectionOf(sql, text)
  if (!projection) logger.warn({ leverId, number: text.head }, 'a text cannot be shown and is frozen')
  if (personId !== null) {
    const raw = { operationId: newId(), leverId }
    await runner.run({ command: projectText(projection), actor: { personId }, raw })
  }
  // What cannot be shown is kept as it came, for whoever looks into it.
  if (projection) await compactText(sql, text)
}
