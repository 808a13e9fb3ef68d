import type { Locale } from '@leviers/shared/roles'
import type { Act, Transaction } from '../../../commands/command.js'
import { Person } from '../person.entity.js'

/** The language that something is written in: as its writer's page says, else the writer's own. */
export async function writtenIn(
  { em }: Transaction,
  { actor, input }: Act<{ locale?: Locale | null | undefined }>,
): Promise<Locale> {
  return input.locale ?? (await em.findOneOrFail(Person, actor.personId)).locale
}
