import { can } from '@leviers/shared/policies'
import type { Locale } from '@leviers/shared/roles'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { viewerStanding, type AppParts, type ComingIn, type Context, type Viewer } from '../../context.js'
import type { Audience } from '../../live/audience.js'
import { readVersions, type StreamVersion } from '../../log/answer-version.js'
import type { Turn } from '../../async/fair-queue.js'
import type { StreamKind } from '../../log/stream-log.js'
import { sqlOf } from '../../sql.js'
import { unavailability } from '../../unavailable.js'

/** Whose queue a question waits in. */
export type Reader = Omit<Turn, 'cost'>

export interface Requester {
  viewer: Viewer | null
  sessionIsOver: boolean
  /** With whom they are shown the same on the board that is told of, when that is not told by who they are. */
  audience?: Audience
  /** What the client prefers, when nobody is signed in. */
  locale: Locale
  address: string
  countWrite(): void
  countPush(): void
  countComingIn(what: ComingIn): void
  browser: string | null
  site: string | null
  userAgent: string | null
  keepBrowser: Context['keepBrowser']
  /** Refused when they read too much. Throws TOO_MANY_REQUESTS. */
  countRead(cost: number): void
  /** Whose reading it is, for turns: a person's, or of all visitors of one address. */
  reader: Reader
  setSession: Context['setSession']
}

/** What an answer was made from, besides the rows that it shows. */
export interface Used {
  /** The boards that it tells of. */
  boards: Set<string>
  /** Whether it asked who is asking, what they may see, their language, or what time it is. */
  requester: boolean
  /** The versions of those boards in the moment that the answer shows; null while it may not be kept. */
  versions: StreamVersion[] | null
}

/** The context of one request, or of one operation over a socket. */
export interface RequestContext extends Context {
  used: Used
  /**
   * From here on everything is read as of one moment. Waits for a turn, by what the query costs. Throws TOO_MANY_REQUESTS
   * and UNAVAILABLE when too many wait.
   */
  openSnapshot(): Promise<void>
  /** Reads the versions of the boards shown, within the snapshot; none when the answer depends on anything else. */
  noteVersions(): Promise<void>
  closeSnapshot(): Promise<void>
}

/** Makes the context of one request: what the application shares, and who is asking. */
export function makeRequestContext(parts: AppParts, requester: Requester): RequestContext {
  const { em: _em, now: _now, ...shared } = parts
  const { viewer: _viewer, locale: _locale, audience: _audience, countRead: _countRead, ...rest } = requester
  return Object.assign(new Reading(parts, requester), shared, rest)
}

/** A class, because Apollo Server copies each context: what is on the prototype stays alive, a getter's value would not. */
class Reading implements Pick<
  RequestContext,
  | 'em'
  | 'once'
  | 'countRead'
  | 'openSnapshot'
  | 'noteVersions'
  | 'closeSnapshot'
  | 'headOf'
  | 'shows'
  | 'viewer'
  | 'audienceOn'
  | 'locale'
  | 'now'
  | 'used'
> {
  readonly used: Used = { boards: new Set(), requester: false, versions: null }
  private readonly made = new Map<string, unknown>()
  private readonly versions = new Map<string, Promise<StreamVersion | null>>()
  private snapshot: SqlEntityManager | null = null
  private cost = 0
  private endTurn: (() => void) | null = null

  constructor(
    private readonly parts: AppParts,
    private readonly requester: Requester,
  ) {}

  get em(): SqlEntityManager {
    return this.snapshot ?? this.parts.em.fork()
  }

  get viewer(): Viewer | null {
    this.used.requester = true
    return this.requester.viewer
  }

  audienceOn(boardId: string): Audience {
    this.used.requester = true
    return audienceOf(this.requester, boardId)
  }

  get locale(): Locale {
    this.used.requester = true
    return this.requester.viewer?.locale ?? this.requester.locale
  }

  get now(): () => Date {
    this.used.requester = true
    return this.parts.now
  }

  shows(boardId: string): void {
    this.used.boards.add(boardId)
  }

  async headOf(kind: StreamKind, streamId: string): Promise<StreamVersion | null> {
    if (!this.snapshot) return this.parts.heads.of(kind, streamId)
    const [version] = await this.versionsOf([streamId])
    return version?.kind === kind ? version : null
  }

  /** Of streams as of this moment: each is read once, those that are asked for together by one statement. */
  private async versionsOf(streamIds: readonly string[]): Promise<StreamVersion[]> {
    const unknown = streamIds.filter((id) => !this.versions.has(id))
    const reading = unknown.length > 0 ? readVersions(sqlOf(this.em), unknown) : Promise.resolve([])
    for (const id of unknown) {
      this.versions.set(
        id,
        reading.then((rows) => rows.find((row) => row.id === id) ?? null),
      )
    }
    const versions = await Promise.all(streamIds.map((id) => this.versions.get(id) ?? Promise.resolve(null)))
    return versions.flatMap((version) => version ?? [])
  }

  once<Value>(key: string, make: () => Value): Value {
    if (!this.snapshot) return make()
    if (!this.made.has(key)) this.made.set(key, make())
    // What is under a key was made by the same caller, hence of the same type.
    return this.made.get(key) as Value
  }

  countRead(cost: number): void {
    this.cost = cost
    this.requester.countRead(cost)
  }

  async openSnapshot(): Promise<void> {
    this.endTurn = await this.parts.reads.enter({ ...this.requester.reader, cost: this.cost })
    const em = this.parts.em.fork()
    await em.begin({ isolationLevel: 'repeatable read', readOnly: true })
    this.snapshot = em
  }

  async noteVersions(): Promise<void> {
    const { boards, requester } = this.used
    if (!this.snapshot || requester || boards.size === 0) return
    // The answer is right without versions; it is just not cached.
    this.used.versions = await this.versionsOf([...boards]).catch(unlessUnavailable)
  }

  async closeSnapshot(): Promise<void> {
    const { snapshot } = this
    this.snapshot = null
    // It only read; and a commit would not give the connection back when one of its statements failed.
    try {
      await snapshot?.rollback().catch(unlessUnavailable)
    } finally {
      this.endTurn?.()
    }
  }
}

/** The audience that a viewer belongs to on a board. */
export function audienceOf({ viewer, audience }: Pick<Requester, 'viewer' | 'audience'>, boardId: string): Audience {
  if (audience) return audience
  const standing = viewerStanding(viewer, boardId)
  if (can(standing, 'readHiddenText')) return 'MODERATORS'
  return standing.isMember ? 'MEMBERS' : 'PUBLIC'
}

/** A connection that is gone takes what was read on it along: there is nothing to give back. Throws anything else. */
function unlessUnavailable(fault: unknown): null {
  if (unavailability(fault)) return null
  throw fault
}
