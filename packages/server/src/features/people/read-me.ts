import type { Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { shownMe, type MeType } from './me.type.js'
import { Person } from './person.entity.js'

/** Somebody as they see themselves. */
export async function meOf(context: Context, personId: string): Promise<MeType> {
  return shownMe(await findPerson(context, personId))
}

/** Throws NOT_FOUND. */
async function findPerson({ em }: Context, id: string): Promise<Person> {
  const person = await em.findOne(Person, { id })
  if (!person) throw new PublicError('NOT_FOUND')
  return person
}
