import type { Context } from '../../../context.js'
import { Programme } from './programme.entity.js'
import { ProgrammeType } from './programme.type.js'

/** The programme as everybody sees it. */
export function shownProgramme(programme: Programme): ProgrammeType {
  const { id, name, territory, presentation, presentationEn, period, contact, timeZone, state } = programme
  const words = { name, territory, presentation, presentationEn, period, contact }
  const logo = programme.logo ? `/logo/${programme.logo}.png` : null
  return Object.assign(new ProgrammeType(), {
    id,
    ...words,
    timeZone,
    revision: programme.revision,
    logo,
    state,
    isInstalled: programme.installedAt !== null,
  })
}

/** The programme of this instance as it is in the database. */
export async function readProgramme({ em }: Pick<Context, 'em'>): Promise<ProgrammeType> {
  // Whoever tells events keeps one manager: what it read before must not be shown again.
  const options = { orderBy: { createdAt: 'asc' }, limit: 1, disableIdentityMap: true } as const
  const [programme] = await em.find(Programme, {}, options)
  if (!programme) throw new Error('the programme was not seeded')
  return shownProgramme(programme)
}
