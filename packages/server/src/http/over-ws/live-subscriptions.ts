import { createSourceEventStream, execute, GraphQLError, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { AppParts } from '../../context.js'
import type { Audience } from '../../live/audience.js'
import type { Broadcaster } from '../../live/broadcaster.js'
import { LiveStream, type Numbered } from '../../live/live-stream.js'
import { audienceOf, makeRequestContext, type Requester } from '../request/request-context.js'
import { isOurTrouble, shownError } from '../request/shown-errors.js'
import { SocketFollower } from './socket-follower.js'
import type { SocketArgs } from './socket-operations.js'

/** After so many tries, a second apart, an item is told with its error: a bug must not stop a board for ever. */
const maxTries = 30

interface Encoding {
  item: Numbered
  /** Failed attempts to encode an item, by its number. */
  failures: Map<number, number>
}

/**
 * Carries out subscriptions: those of live streams are told by the broadcaster, once for all who follow the same with
 * the same rights; any other is executed for its own subscriber.
 */
export class LiveSubscriptions {
  constructor(
    private readonly parts: AppParts,
    private readonly broadcaster: Broadcaster,
  ) {}

  async subscribe(given: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    // Made by subscribeTo.
    const args = given as SocketArgs
    const source = await createSourceEventStream(args)
    if (!(Symbol.asyncIterator in source)) {
      // A client does not repeat a subscription that ended; after this close code it reconnects.
      if (source.errors?.some(isOurTrouble)) args.connection.writer.tryLater()
      return source
    }
    if (source instanceof LiveStream) return this.follow(source, args)
    return executedEach(source[Symbol.asyncIterator](), args)
  }

  private follow(stream: LiveStream<Numbered>, args: SocketArgs): AsyncIterableIterator<never> {
    const { requester, writer } = args.connection
    const { isPersonal, streamId } = stream.parts
    // Of what is followed on no board everybody is told the same.
    const readers = audienceOf(requester, streamId)
    const shared = isPersonal ? requester : forAll(requester, readers)
    const locale = requester.viewer?.locale ?? requester.locale
    const who = isPersonal ? (requester.viewer?.sessionId ?? '') : readers
    const follower = new SocketFollower(writer, args.id, () => {
      stop()
      leave?.()
    })
    const failures = new Map<number, number>()
    const encode = (item: Numbered) => this.encoded(args, shared, { item, failures })
    const key = `${who} ${locale} ${args.sameness}`
    const stop = this.broadcaster.follow({ stream, key, readers, encode }, follower)
    const leave = stream.parts.arrive?.(() => follower.end(null))
    return follower.sequence
  }

  /** Throws when the database does not answer: the item is then sent a moment later, not skipped. */
  private async encoded(args: SocketArgs, requester: Requester, { item, failures }: Encoding): Promise<Buffer> {
    const { schema, document, operationName, variableValues } = args
    const contextValue = makeRequestContext(this.parts, requester)
    const result = await execute({ schema, document, operationName, variableValues, contextValue, rootValue: item })
    const { data = null, errors } = result
    const failed = (failures.get(item.number) ?? 0) + 1
    if (errors?.some(isOurTrouble) && failed < maxTries) {
      failures.set(item.number, failed)
      throw new Error('an event could not be told', { cause: errors[0] })
    }
    failures.delete(item.number)
    const shown = errors?.map((error) => shownError(error, contextValue.locale, this.parts.logger))
    return Buffer.from(JSON.stringify(shown ? { data, errors: shown } : { data }))
  }
}

/** Whoever asks, without who they are: what serves many must depend on their rights and language only. */
function forAll(requester: Requester, audience: Audience): Requester {
  const { viewer } = requester
  return {
    ...requester,
    viewer: null,
    audience,
    locale: viewer?.locale ?? requester.locale,
    sessionIsOver: false,
    address: '',
    userAgent: null,
    site: null,
    setSession: null,
  }
}

function executedEach(source: AsyncIterator<unknown>, args: ExecutionArgs): AsyncIterableIterator<ExecutionResult> {
  const over = { done: true as const, value: undefined }
  return {
    async next() {
      const { done, value } = await source.next()
      return done ? over : { value: await execute({ ...args, rootValue: value }) }
    },
    // Straight to the source: it may be waiting for something that never comes.
    async return() {
      await source.return?.()
      return over
    },
    throw: (fault) => Promise.reject(fault instanceof Error ? fault : new GraphQLError('stopped')),
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
