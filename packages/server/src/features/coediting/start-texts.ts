import type { Bell } from '../../cluster/bell.js'
import type { Texts } from '../../ports/texts.js'
import type { Signals } from '../../cluster/signals.js'
import type { CommandRunner } from '../../commands/command-runner.js'
import type { Logger } from '../../logger.js'
import { sqlOf } from '../../sql.js'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { makePersonCache } from '../people/person-cache.js'
import { readPeople } from '../people/read-people.js'
import type { ReadShown } from '../people/read-shown-people.js'
import { makeCarets } from './carets/make-carets.js'
import { makeSqlTextStore } from './log/sql-text-store.js'
import { makeTextRights } from './log/text-standings.js'
import { makeTextSource, topicOfText } from './sync/text-source.js'
import { TextProjector } from './projection/text-projector.js'
import { TextWriter } from './sync/text-writer.js'

export interface TextsParts {
  em: SqlEntityManager
  bell: Bell
  runner: Pick<CommandRunner, 'run'>
  logger: Logger
  now: () => Date
  signals: Signals
  readShown: ReadShown
}

/** Nobody sees a keystroke later than this because of it; twenty people who type share most of their commits. */
const minIntervalMilliseconds = 60

/** Starts what writes and tells texts. */
export function startTexts(parts: TextsParts): Texts {
  const { em, bell, logger } = parts
  const projector = new TextProjector(parts)
  const { signals, readShown } = parts
  const carets = makeCarets({
    bell,
    logger,
    signals,
    readShown,
    people: makePersonCache(
      (ids) => readPeople(sqlOf(em), ids),
      () => performance.now(),
    ),
  })
  const source = makeTextSource(() => sqlOf(em), bell)
  const writer = new TextWriter({
    store: makeSqlTextStore(em),
    logger,
    minIntervalMilliseconds,
    onWritten(leverId, changes) {
      source.offer(leverId, changes)
      bell.ring(topicOfText(leverId))
      projector.note(leverId)
    },
  })
  return {
    push: (push) => writer.push(push),
    source,
    carets,
    whyNot: makeTextRights(sqlOf(em), parts.now),
    async stop() {
      carets.stop()
      await writer.drain()
      await projector.stop()
    },
  }
}
