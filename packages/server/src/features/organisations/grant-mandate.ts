import * as inputs from '@leviers/shared/inputs/organisations'
import type { InferOutput } from 'valibot'
import type { MandateKind } from '@leviers/shared/mandates'
import { v7 as newId } from 'uuid'
import { PublicError } from '../../errors.js'
import { lockPeople, raisePeopleVersion } from '../../log/answer-version.js'
import { defineCommand } from '../../api/define-command.js'
import { sqlOf, type Sql } from '../../sql.js'
import { renewRights } from '../people/sign-in/renew-rights.js'
import { personEvent } from '../people/person-event.js'
import { dayInParis } from '../boards/catalogue.js'
import { ownStanding } from '../people/own-standing.js'
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
      const sql = sqlOf(context.em)
      const mandate = event ? await readMandate(sql, String(event.data.mandateId)) : await heldMandate(sql, streamId)
      if (!mandate) throw new PublicError('NOT_FOUND')
      return mandate
    },
  },
  streamOf: (_sql, input) => Promise.resolve(input.personId),
  standingOf: ownStanding,
  async change(transaction, { actor, input, at }) {
    const { personId, organisationId, kind } = input
    const held = await whatStands(transaction, input)
    if (held?.kind === kind) return null
    await lockPeople(transaction)
    if (held) await endHeldMandate(transaction, { mandateId: held.id, at })
    const id = newId()
    await transaction.rows(
      `insert into mandate (id, person_id, organisation_id, kind, starts_on, granted_by, granted_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, personId, organisationId, kind, dayInParis(at), actor.personId, at.toISOString()],
    )
    await transaction.rows(
      `update person set organisation_id = organisation.id, organisation = organisation.name,
         college = organisation.college
       from organisation where person.id = $1 and organisation.id = $2`,
      [personId, organisationId],
    )
    await raisePeopleVersion(transaction)
    return { data: { mandateId: id, organisationId } }
  },
})

interface Held {
  id: string
  kind: MandateKind
}

/** The mandate that someone holds of that body already. Throws when they may not be given one of it. */
async function whatStands(
  sql: Sql,
  { personId, organisationId }: Pick<InferOutput<typeof inputs.grantMandate>, 'personId' | 'organisationId'>,
): Promise<Held | null> {
  const [person] = await sql.rows<{ isGuest: boolean }>('select is_guest as "isGuest" from person where id = $1', [
    personId,
  ])
  const known = await sql.rows('select id from organisation where id = $1', [organisationId])
  if (!person || known.length === 0) throw new PublicError('NOT_FOUND')
  if (person.isGuest) throw new PublicError('GUEST_WITHOUT_MANDATE')
  const [held] = await sql.rows<Held & { organisationId: string; organisation: string }>(
    `select mandate.id, mandate.kind, organisation_id as "organisationId", organisation.name as organisation
     from mandate join organisation on organisation.id = organisation_id where person_id = $1 and ended_at is null`,
    [personId],
  )
  if (!held) return null
  const { organisation } = held
  if (held.organisationId !== organisationId) throw new PublicError('MANDATE_ELSEWHERE', { organisation })
  return held
}
