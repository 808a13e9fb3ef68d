import * as inputs from '@leviers/shared/inputs/organisations'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../errors.js'
import { lockPeople, raisePeopleVersion } from '../../log/answer-version.js'
import { defineCommand } from '../../api/define-command.js'
import { queryOf } from '../../query.js'
import type { Sql } from '../../sql.js'
import { renewRights } from '../people/sign-in/renew-rights.js'
import { personEvent } from '../people/person-event.js'
import { dayInParis } from '../boards/catalogue.js'
import { topicOfReaders } from '../boards/readers/topic-of-readers.js'
import { ownStanding } from '../people/own-standing.js'
import { Person } from '../people/person.entity.js'
import { Mandate } from './mandate.entity.js'
import { OrganisationType } from './organisation.type.js'
import { mandateFields } from './mandate-fields.js'
import { readMandate } from './read-mandates.js'

const MandateEnded = personEvent('MandateEnded', {
  audience: 'PERSON',
  description: 'I am no longer a member of a body: read "me" again.',
  fields: mandateFields,
})

/** An administrator says that someone belongs to a body no longer: its name is taken from beside theirs. */
export const endMandate = defineCommand({
  name: 'endMandate',
  input: inputs.endMandate,
  event: MandateEnded,
  description: 'Ends a mandate, and gives its body (administrators).',
  asks: 'The mandate.',
  answer: {
    type: () => OrganisationType,
    async of(context, { streamId }, { mandateId }) {
      await renewRights(context, streamId)
      const mandate = await readMandate(context.em, mandateId)
      if (!mandate) throw new PublicError('NOT_FOUND')
      return mandate.organisation
    },
  },
  streamOf: holderOf,
  standingOf: ownStanding,
  async change(transaction, { streamId: personId, input, at }) {
    const { mandateId } = input
    await lockPeople(transaction)
    const organisationId = await endHeldMandate(transaction.em, { mandateId, at })
    if (organisationId === null) return null
    await transaction.em.nativeUpdate(Person, { id: personId }, { organisationId: null, organisation: null })
    await raisePeopleVersion(transaction)
    transaction.ring(topicOfReaders)
    return { data: { mandateId, organisationId } }
  },
})

/** Ends a mandate that is still held, and gives its body; null when it had ended. */
export async function endHeldMandate(
  em: SqlEntityManager,
  { mandateId, at }: { mandateId: string; at: Date },
): Promise<string | null> {
  const ended = await queryOf<typeof Mandate>(em)
    .updateTable('Mandate')
    .set({ endedAt: at, endsOn: dayInParis(at) })
    .where('id', '=', mandateId)
    .where('endedAt', 'is', null)
    .returning('organisation')
    .executeTakeFirst()
  return ended?.organisation ?? null
}

/** Whose a mandate is, for good. */
async function holderOf({ em }: Sql, { mandateId }: { mandateId: string }): Promise<string> {
  const mandate = await em.findOne(Mandate, { id: mandateId })
  if (!mandate) throw new PublicError('NOT_FOUND')
  return mandate.person.id
}
