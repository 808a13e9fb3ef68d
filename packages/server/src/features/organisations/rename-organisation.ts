import * as inputs from '@leviers/shared/inputs/organisations'
import { PublicError } from '../../errors.js'
import { lockPeople, raisePeopleVersion } from '../../log/answer-version.js'
import { defineCommand } from '../../api/define-command.js'
import { sqlOf, type Sql } from '../../sql.js'
import { programmeEvent } from '../boards/programme/programme-event.js'
import { ownStanding } from '../people/own-standing.js'
import { OrganisationType } from './organisation.type.js'
import { findOrganisation } from './read-organisations.js'
import { aboutOrganisation } from './about-organisation.js'
import { organisationRow, refuseTakenName } from './organisation-row.js'

const OrganisationRenamed = programmeEvent('OrganisationRenamed', {
  audience: 'PUBLIC',
  description: 'A body is called otherwise, or is another kind of partner.',
  about: aboutOrganisation,
})

/** An administrator says how a body is called and what it is: its members are shown so at once. */
export const renameOrganisation = defineCommand({
  name: 'renameOrganisation',
  input: inputs.renameOrganisation,
  event: OrganisationRenamed,
  description: 'Says how a body is called and what it is (administrators).',
  asks: 'The body.',
  answer: {
    type: () => OrganisationType,
    of: ({ em }, _done, { organisationId }) => findOrganisation(sqlOf(em), organisationId),
  },
  streamOf: programmeOfOrganisation,
  standingOf: ownStanding,
  async change(transaction, { streamId: programmeId, input }) {
    const { organisationId, name, college } = input
    await refuseTakenName(transaction, { programmeId, name, organisationId })
    await lockPeople(transaction)
    const changed = await transaction.rows(
      `update organisation set name = $2, short_name = $3, kind = $4, college = $5, folded = $6
       where id = $1 and (name, short_name, kind, college) is distinct from ($2, $3, $4, $5) returning id`,
      [organisationId, ...organisationRow(input)],
    )
    if (changed.length === 0) return null
    await transaction.rows('update person set organisation = $2, college = $3 where organisation_id = $1', [
      organisationId,
      name,
      college,
    ])
    await raisePeopleVersion(transaction)
    return { data: { organisationId } }
  },
})

/** The programme that a body takes part in, for good. */
async function programmeOfOrganisation(sql: Sql, { organisationId }: { organisationId: string }): Promise<string> {
  const [organisation] = await sql.rows<{ programmeId: string }>(
    'select programme_id as "programmeId" from organisation where id = $1',
    [organisationId],
  )
  if (!organisation) throw new PublicError('NOT_FOUND')
  return organisation.programmeId
}
