import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../../errors.js'
import { foldedName } from '../../people/names/folded-name.js'
import { Theme } from '../programme/theme.entity.js'

/** The themes and pillars of a programme, to be changed under its lock. */
export function programmeThemes(em: SqlEntityManager, programmeId: string): Promise<Theme[]> {
  return em.find(Theme, { programme: programmeId }, { orderBy: { position: 'asc' } })
}

/** One of them. Throws NOT_FOUND. */
export function themeIn(themes: readonly Theme[], id: string): Theme {
  const theme = themes.find((one) => one.id === id)
  if (!theme) throw new PublicError('NOT_FOUND')
  return theme
}

/** A name is of one theme and of one pillar at most, accents, case and hyphens aside. Throws THEME_EXISTS. */
export function refuseTakenTheme(
  themes: readonly Theme[],
  { id, name, isPillar }: Pick<Theme, 'id' | 'name' | 'isPillar'>,
): void {
  // A name of signs alone has no words.
  const spelt = (one: string) => foldedName(one) || one
  const other = themes.find((one) => one.id !== id && one.isPillar === isPillar && spelt(one.name) === spelt(name))
  if (other) throw new PublicError('THEME_EXISTS', { field: 'name', name: other.name })
}

/** A theme is put under a pillar of this programme that is offered. Throws PILLAR_GONE. */
export function refuseOtherPillar(themes: readonly Theme[], pillarId: string | null): void {
  if (pillarId === null) return
  const pillar = themes.find(({ id, isPillar }) => isPillar && id === pillarId)
  if (!pillar || pillar.isRetired) throw new PublicError('PILLAR_GONE', { field: 'pillarId' })
}

/** Numbers pillars, and themes in the order of their pillars: those under none come last. Given in the order wished for. */
export function numberThemes(wished: readonly Theme[]): void {
  const pillars = wished.filter(({ isPillar }) => isPillar)
  const under = (id: string | null) => wished.filter(({ isPillar, pillarId }) => !isPillar && (pillarId ?? null) === id)
  const themes = [...pillars.map(({ id }) => id), null].flatMap(under)
  for (const one of [pillars, themes]) one.forEach((theme, position) => (theme.position = position))
}
