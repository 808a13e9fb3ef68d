import { betweenPhases } from '@leviers/shared/phases'
import type { Standing } from '@leviers/shared/policies'
import { rolesOn, type HeldRole, type Locale } from '@leviers/shared/roles'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Config } from './config.js'
import { PublicError } from './errors.js'
import type { Mailer } from './ports/mailer.js'
import type { Bell } from './cluster/bell.js'
import type { Broadcaster } from './live/broadcaster.js'
import type { Command } from './commands/command.js'
import type { FairQueue } from './async/fair-queue.js'
import type { EventTypes, ShownEvent } from './commands/event-type.js'
import type { Audience } from './live/audience.js'
import type { LiveSource } from './live/live-stream.js'
import type { StreamHeads } from './log/stream-heads.js'
import type { StreamVersion } from './log/answer-version.js'
import type { StreamKind } from './log/stream-log.js'
import type { BoardReaders } from './ports/board-readers.js'
import type { Presence } from './rooms/presence.js'
import type { SessionEnds } from './ports/session-ends.js'
import type { SignInProvider } from './ports/sign-in-provider.js'
import type { CommandRunner } from './commands/command-runner.js'
import type { Acknowledgement } from './commands/pending.js'
import type { Texts } from './ports/texts.js'
import type { Logger } from './logger.js'
import type { Metrics } from './metrics.js'

/** Who is asking, from their session; a visitor has none. */
export interface Viewer {
  personId: string
  sessionId: string
  /** On the whole programme and on boards. */
  held: readonly HeldRole[]
  isGuest: boolean
  /** The body of their mandate; null when they hold none. */
  organisationId: string | null
  locale: Locale
}

/** What one running application shares with everything that serves a request. */
export interface AppParts {
  config: Config
  /** For a query: its snapshot. Else each use is a fresh one, so that nothing old is shown. */
  em: SqlEntityManager
  /** Every kind of event, by its name in the log. */
  events: EventTypes
  /** How boards, and the streams of people and of the programme, are told: each log is read once per node for all. */
  boardSource: LiveSource<ShownEvent>
  plainSource: LiveSource<ShownEvent>
  texts: Texts
  bell: Bell
  broadcaster: Broadcaster
  heads: StreamHeads
  /** Queries wait here for their turn. */
  reads: FairQueue
  presence: Presence
  boardReaders: BoardReaders
  sessionEnds: SessionEnds
  /** By which people may also sign in; null without. */
  provider: SignInProvider | null
  mailer: Mailer
  runner: Pick<CommandRunner, 'run'>
  logger: Logger
  metrics: Metrics
  now: () => Date
}

/** What somebody does to come in. */
export type ComingIn = { by: 'GUEST' } | { by: 'REQUEST_CODE'; email: string } | { by: 'CODE' | 'PROVIDER' | 'PASSKEY' }

/** One request, or one operation over a socket. */
export interface Context extends AppParts {
  /** Null for visitors, and where one answer serves many: there only the audience counts. */
  viewer: Viewer | null
  /** With whom they are shown the same on a board: who moderates one does not moderate another. */
  audienceOn(boardId: string): Audience
  /** Came with the token of a session that is over. */
  sessionIsOver: boolean
  locale: Locale
  /** The client's network (an IPv4 address, or the /64 of an IPv6 one), for rate limits only: never logged. */
  address: string
  /** Counts as reading what costs so much. Throws TOO_MANY_REQUESTS when whoever asks reads too much. */
  countRead(cost: number): void
  /** Refused before each write when a person writes too often. Throws TOO_MANY_REQUESTS. */
  countWrite(): void
  /** The same for what is typed into texts. */
  countPush(): void
  /** The same for coming in, per browser and per network. */
  countComingIn(what: ComingIn): void
  /** The hash of the token by which the asking browser is known; null for one that never asked for a code. */
  browser: string | null
  /** Scheme, host and port of the pages that ask; null where the transport has no pages. */
  site: string | null
  /** What the asking browser calls itself; null when it does not say. */
  userAgent: string | null
  /** Makes sure that the browser has such a token; null where the transport has no cookies. */
  keepBrowser: (() => string) | null
  /** Sets the session's cookie, or clears it; null where the transport has no cookies. */
  setSession: ((token: string | null) => void) | null
  /** Where a stream stands: in a query as of its moment, else now. */
  headOf(kind: StreamKind, streamId: string): Promise<StreamVersion | null>
  /** Says that the answer tells of this board: it stays true until the board's next event. */
  shows(boardId: string): void
  /** Made once per query, by whoever needs it first; made anew each time elsewhere. */
  once<Value>(key: string, make: () => Value): Value
}

/** Runs a command for whoever is asking. Throws as viewerOf and the runner do. */
export async function runFor<Input extends { operationId: string }>(
  context: Context,
  command: Command<Input>,
  raw: unknown,
): Promise<Acknowledgement> {
  const { personId } = viewerOf(context)
  context.countWrite()
  return context.runner.run({ command, actor: { personId }, raw })
}

/** Who is asking. Throws SIGN_IN_FIRST for a visitor, SESSION_EXPIRED for someone whose session is over. */
export function viewerOf({ viewer, sessionIsOver }: Pick<Context, 'viewer' | 'sessionIsOver'>): Viewer {
  if (viewer) return viewer
  throw new PublicError(sessionIsOver ? 'SESSION_EXPIRED' : 'SIGN_IN_FIRST')
}

/** How whoever is asking stands towards a board, or (null) what is on none: what they hold and whether they are a member. */
export function viewerStanding(viewer: Viewer | null, boardId: string | null = null): Standing {
  const { held = [], organisationId = null } = viewer ?? {}
  const roles = rolesOn(held, boardId)
  return {
    isSignedIn: viewer !== null,
    roles,
    isMember: organisationId !== null,
    capabilities: betweenPhases,
    isAuthor: false,
  }
}
