import type { Context } from '../../../context.js'
import { Programme } from './programme.entity.js'
import { ProgrammeType } from './programme.type.js'

/** The programme of this instance as everybody sees it, as it is in the database. */
export async function shownProgramme({ em }: Pick<Context, 'em'>): Promise<ProgrammeType> {
  const [programme] = await em.find(Programme, {}, { orderBy: { createdAt: 'asc' }, limit: 1 })
  if (!programme) throw new Error('the programme was not seeded')
  const { id, name, territory, presentation, state } = programme
  return Object.assign(new ProgrammeType(), { id, name, territory, presentation, state })
}
