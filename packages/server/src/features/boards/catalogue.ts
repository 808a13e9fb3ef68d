import type { SqlEntityManager } from '@mikro-orm/sql'
import { Neighbourhood } from './programme/neighbourhood.entity.js'
import { Phase } from './programme/phase.entity.js'
import { Programme } from './programme/programme.entity.js'
import { Theme } from './programme/theme.entity.js'

/** What the programme is made of and nobody changes while it runs: read once, when the application starts. */
export interface Catalogue {
  programme: Programme
  phases: readonly Phase[]
  themes: ReadonlyMap<string, Theme>
  neighbourhoods: ReadonlyMap<string, Neighbourhood>
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
