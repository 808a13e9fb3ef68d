import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Context } from '../../context.js'
import { Neighbourhood } from './programme/neighbourhood.entity.js'
import { Phase } from './programme/phase.entity.js'
import { Programme } from './programme/programme.entity.js'
import { Theme } from './programme/theme.entity.js'

/** What the programme is made of. */
export interface Catalogue {
  programme: Programme
  phases: readonly Phase[]
  themes: ReadonlyMap<string, Theme>
  neighbourhoods: ReadonlyMap<string, Neighbourhood>
}

/** Keeps the catalogue of this node: read once, and again when the programme's log has gone on since. */
export class CatalogueCache {
  #latest: Catalogue
  /** The number of the programme's last event when it was read. */
  #number = 0

  constructor(first: Catalogue) {
    this.#latest = first
  }

  /** As it was when it was last asked about: for what stands on every card. */
  get latest(): Catalogue {
    return this.#latest
  }

  /** As of the moment of a question, or later. */
  async asOf(context: Pick<Context, 'headOf' | 'em'>): Promise<Catalogue> {
    const { id } = this.#latest.programme
    const head = await context.headOf('PROGRAMME', id)
    if (!head || head.number <= this.#number) return this.#latest
    // On the question's own connection: an embedded database has no other one.
    const read = await readCatalogue(context.em)
    // Another question may have read it later meanwhile.
    if (read && head.number > this.#number) {
      this.#latest = read
      this.#number = head.number
    }
    return this.#latest
  }
}

/** Reads the instance's programme; null before it is seeded. */
export async function readCatalogue(em: SqlEntityManager): Promise<Catalogue | null> {
  const [programme] = await em.find(Programme, {}, { orderBy: { createdAt: 'asc' }, limit: 1 })
  if (!programme) return null
  const inOrder = { orderBy: { position: 'asc' } } as const
  const [phases, themes, neighbourhoods] = [
    await em.find(Phase, { programme }, inOrder),
    await em.find(Theme, { programme }, inOrder),
    await em.find(Neighbourhood, { programme }, inOrder),
  ]
  return {
    programme,
    phases,
    themes: new Map(themes.map((theme) => [theme.id, theme])),
    neighbourhoods: new Map(neighbourhoods.map((neighbourhood) => [neighbourhood.code, neighbourhood])),
  }
}

/** The calendar day in Paris, "2026-11-23": phases begin and end at midnight there. */
export function dayInParis(at: Date): string {
  return parisDay.format(at)
}

const parisDay = new Intl.DateTimeFormat('fr-CA', { timeZone: 'Europe/Paris', dateStyle: 'short' })
