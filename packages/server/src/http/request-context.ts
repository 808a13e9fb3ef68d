import type { Locale } from '@leviers/shared/roles'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { AppParts, Context, Viewer } from '../context.js'

export interface Asker {
  viewer: Viewer | null
  sessionIsOver: boolean
  /** What the client prefers, when nobody is signed in. */
  locale: Locale
  address: string
  countWrite(): void
  countSignIn(account: string | null): void
  setSession: Context['setSession']
}

/** The context of one request, or of one operation over a socket. */
export interface RequestContext extends Context {
  /** From here on everything is read as of one moment. */
  openSnapshot(): Promise<void>
  closeSnapshot(): Promise<void>
}

/** Makes the context of one request: what the application shares, and who is asking. */
export function makeRequestContext(parts: AppParts, asker: Asker): RequestContext {
  const { em, ...shared } = parts
  return Object.assign(new Reading(em), shared, asker, { locale: asker.viewer?.locale ?? asker.locale })
}

/** A class, because Apollo Server copies each context: what is on the prototype stays alive, a getter's value would not. */
class Reading implements Pick<RequestContext, 'em' | 'once' | 'openSnapshot' | 'closeSnapshot'> {
  private readonly made = new Map<string, unknown>()
  private snapshot: SqlEntityManager | null = null

  constructor(private readonly source: SqlEntityManager) {}

  get em(): SqlEntityManager {
    return this.snapshot ?? this.source.fork()
  }

  once<Value>(key: string, make: () => Value): Value {
    if (!this.snapshot) return make()
    if (!this.made.has(key)) this.made.set(key, make())
    // What is under a key was made by the same caller, hence of the same type.
    return this.made.get(key) as Value
  }

  async openSnapshot(): Promise<void> {
    const em = this.source.fork()
    await em.begin({ isolationLevel: 'repeatable read', readOnly: true })
    this.snapshot = em
  }

  async closeSnapshot(): Promise<void> {
    const { snapshot } = this
    this.snapshot = null
    await snapshot?.commit()
  }
}
