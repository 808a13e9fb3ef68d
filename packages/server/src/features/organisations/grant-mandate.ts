import * as inputs from '@leviers/shared/inputs/organisations'
import type { InferOutput } from 'valibot'
import type { MandateKind } from '@leviers/shared/mandates'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { PublicError } from '../../errors.js'
import { lockPeople, raisePeopleVersion } from '../../log/answer-version.js'
import { defineCommand } from '../../api/define-command.js'
import { queryOf } from '../../query.js'
import { renewRights } from '../people/sign-in/renew-rights.js'
import { personEvent } from '../people/person-event.js'
import { dayInParis } from '../boards/catalogue.js'
import { ownStanding } from '../people/own-standing.js'
import type { Person } from '../people/person.entity.js'
import { Mandate } from './mandate.entity.js'
import type { Organisation } from './organisation.entity.js'
import { MandateType } from './mandate.type.js'
import { mandateFields } from './mandate-fields.js'
import { heldMandate, readMandate } from './read-mandates.js'
import { endHeldMandate } from './end-mandate.js'

const MandateGranted = personEvent('MandateGranted', {
  audience: 'PERSON',
  description: 'An administrator made me a member of a body: read "me" again.',
  fields: mandateFields,
})

/**
 * An administrator says that someone belongs to a body, and as what: from now on the body's name and college stand
 * beside their name. On the person's stream, so that of two that are given at once the second finds the first.
 */
export const grantMandate = defineCommand({
  name: 'grantMandate',
  input: inputs.grantMandate,
  event: MandateGranted,
  description:
    'Makes someone with an account a member of a body (administrators). They belong to one at a time; another kind of mandate of the same body replaces the one that they hold.',
  asks: 'The mandate.',
  answer: {
    type: () => MandateType,
    async of(context, { event, streamId }) {
      await renewRights(context, streamId)
      const { em } = context
      const mandate = event ? await readMandate(em, String(event.data.mandateId)) : await heldMandate(em, streamId)
      if (!mandate) throw new PublicError('NOT_FOUND')
      return mandate
    },
  },
  streamOf: (_sql, input) => Promise.resolve(input.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input, at }) {
    const { em } = transaction
    const { personId, organisationId, kind } = input
    const held = await whatStands(em, input)
    if (held?.kind === kind) return null
    await lockPeople(transaction)
    if (held) await endHeldMandate(em, { mandateId: held.id, at })
    const id = newId()
    await em.insert(Mandate, {
      id,
      person: personId,
      organisation: organisationId,
      kind,
      startsOn: dayInParis(at),
      grantedBy: actor.personId,
      grantedAt: at,
    })
    await showBody(em, input)
    await raisePeopleVersion(transaction)
    return { data: { mandateId: id, organisationId } }
  },
})

type Granted = Pick<InferOutput<typeof inputs.grantMandate>, 'personId' | 'organisationId'>

/** The name and the college of a body, as they are now, stand beside a member's name. */
async function showBody(em: SqlEntityManager, { personId, organisationId }: Granted): Promise<void> {
  await queryOf<typeof Person | typeof Organisation>(em)
    .updateTable('Person')
    .from('Organisation')
    .set(({ ref }) => ({
      organisationId: ref('Organisation.id'),
      organisation: ref('Organisation.name'),
      college: ref('Organisation.college'),
    }))
    .where('Person.id', '=', personId)
    .where('Organisation.id', '=', organisationId)
    .execute()
}

interface Held {
  id: string
  kind: MandateKind
}

/** The mandate that someone holds of that body already. Throws when they may not be given one of it. */
async function whatStands(em: SqlEntityManager, { personId, organisationId }: Granted): Promise<Held | null> {
  const query = queryOf<typeof Person | typeof Mandate | typeof Organisation>(em)
  const person = await query.selectFrom('Person').select('isGuest').where('id', '=', personId).executeTakeFirst()
  const body = await query.selectFrom('Organisation').select('id').where('id', '=', organisationId).executeTakeFirst()
  if (!person || !body) throw new PublicError('NOT_FOUND')
  if (person.isGuest) throw new PublicError('GUEST_WITHOUT_MANDATE')
  const held = await query
    .selectFrom('Mandate')
    .innerJoin('Organisation', 'Organisation.id', 'Mandate.organisation')
    .select(['Mandate.id', 'Mandate.kind', 'Organisation.id as bodyId', 'Organisation.name as bodyName'])
    .where('Mandate.person', '=', personId)
    .where('Mandate.endedAt', 'is', null)
    .executeTakeFirst()
  if (!held) return null
  if (held.bodyId !== organisationId) throw new PublicError('MANDATE_ELSEWHERE', { organisation: held.bodyName })
  return held
}
