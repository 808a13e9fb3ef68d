import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Context } from '../../context.js'
import { sqlOf } from '../../sql.js'
import { College } from './programme/college.entity.js'
import { Neighbourhood } from './programme/neighbourhood.entity.js'
import { Phase } from './programme/phase.entity.js'
import { Programme } from './programme/programme.entity.js'
import { Theme } from './programme/theme.entity.js'
import { timedPhase, type TimedPhase } from './calendar/timed-phase.js'

/** What the programme is made of. */
export interface Catalogue {
  programme: Programme
  phases: readonly TimedPhase[]
  pillars: readonly Theme[]
  /** Also those that are retired. */
  themes: ReadonlyMap<string, Theme>
  /** Those retired that levers still bore when this was read. */
  usedThemes: ReadonlySet<string>
  /** In order; also those that are retired. */
  colleges: readonly College[]
  /** By name; also those that are retired. */
  neighbourhoods: ReadonlyMap<string, Neighbourhood>
  usedNeighbourhoods: ReadonlySet<string>
}

/** Keeps the catalogue of this node: read once, and again when the programme's log has gone on since. */
export class CatalogueCache {
  #latest: Catalogue
  /** The number of the programme's last event when it was read. */
  #number = 0
  /** The version of names that it is known to be of. */
  #names = -1

  constructor(first: Catalogue) {
    this.#latest = first
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

  /** The same for what stands on a board: it asks no more where the board's version is known, as in most answers. */
  async asOfBoard(context: Pick<Context, 'headOf' | 'em'>, boardId: string): Promise<Catalogue> {
    const version = await context.headOf('BOARD', boardId)
    if (version && version.people <= this.#names) return this.#latest
    const catalogue = await this.asOf(context)
    this.#names = Math.max(this.#names, version?.people ?? -1)
    return catalogue
  }
}

/** Reads the instance's programme; null before it is seeded. */
export async function readCatalogue(em: SqlEntityManager): Promise<Catalogue | null> {
  // Whoever tells events keeps one manager: what it read before must not be shown again.
  const afresh = { disableIdentityMap: true } as const
  const [programme] = await em.find(Programme, {}, { orderBy: { createdAt: 'asc' }, limit: 1, ...afresh })
  if (!programme) return null
  const inOrder = { orderBy: { position: 'asc' }, ...afresh } as const
  const [phases, themes, colleges, neighbourhoods] = [
    await em.find(Phase, { programme }, inOrder),
    await em.find(Theme, { programme }, inOrder),
    await em.find(College, { programme }, inOrder),
    await em.find(Neighbourhood, { programme }, afresh),
  ]
  return {
    programme,
    phases: phases.map((phase) => timedPhase(programme.timeZone, phase)),
    pillars: themes.filter(({ isPillar }) => isPillar),
    themes: new Map(themes.filter(({ isPillar }) => !isPillar).map((theme) => [theme.id, theme])),
    usedThemes: await usedThemes(
      em,
      themes.filter(({ isRetired }) => isRetired),
    ),
    colleges,
    neighbourhoods: new Map(neighbourhoods.toSorted(byName).map((one) => [one.code, one])),
    usedNeighbourhoods: await usedNeighbourhoods(
      em,
      neighbourhoods.filter(({ isRetired }) => isRetired),
    ),
  }
}

async function usedThemes(em: SqlEntityManager, retired: readonly Theme[]): Promise<Set<string>> {
  if (retired.length === 0) return new Set()
  const rows = await sqlOf(em).rows<{ id: string }>(
    `select retired.id from unnest($1::uuid[]) as retired (id)
     where exists (select from lever where theme_ids @> array[retired.id])`,
    [retired.map(({ id }) => id)],
  )
  return new Set(rows.map(({ id }) => id))
}

async function usedNeighbourhoods(em: SqlEntityManager, retired: readonly Neighbourhood[]): Promise<Set<string>> {
  if (retired.length === 0) return new Set()
  const rows = await sqlOf(em).rows<{ code: string }>(
    `select retired.code from unnest($1::text[]) as retired (code)
     where exists (select from lever where neighbourhood_codes @> array[retired.code])`,
    [retired.map(({ code }) => code)],
  )
  return new Set(rows.map(({ code }) => code))
}

const byFrench = new Intl.Collator('fr', { numeric: true })
const byName = (one: Neighbourhood, other: Neighbourhood) =>
  byFrench.compare(one.name, other.name) || byFrench.compare(one.code, other.code)
