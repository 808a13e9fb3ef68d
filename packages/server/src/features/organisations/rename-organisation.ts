import * as inputs from '@leviers/shared/inputs/organisations'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { PublicError } from '../../errors.js'
import { lockPeople, raisePeopleVersion } from '../../log/answer-version.js'
import { defineCommand } from '../../api/define-command.js'
import { queryOf } from '../../query.js'
import type { Sql } from '../../sql.js'
import { programmeEvent } from '../boards/programme/programme-event.js'
import { refuseOtherCollege } from '../people/profile/refuse-other-college.js'
import { ownStanding } from '../people/own-standing.js'
import { Person } from '../people/person.entity.js'
import { Organisation } from './organisation.entity.js'
import { OrganisationType } from './organisation.type.js'
import { findOrganisation } from './read-organisations.js'
import { aboutOrganisation } from './about-organisation.js'
import { refuseTakenName, refuseUmbrella, writtenOfBody, type OrganisationFields } from './written-of-body.js'

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
    of: ({ em }, _done, { organisationId }) => findOrganisation(em, organisationId),
  },
  streamOf: programmeOfOrganisation,
  standingOf: ownStanding,
  async change(transaction, { streamId: programmeId, input }) {
    const { organisationId, name, college } = input
    const { em } = transaction
    const { college: kept } = await em.findOneOrFail(Organisation, { id: organisationId }, { disableIdentityMap: true })
    await refuseOtherCollege(transaction, { college, kept })
    await refuseTakenName(em, { programmeId, name, organisationId })
    await refuseUmbrella(transaction, input)
    await lockPeople(transaction)
    if (!(await isRewritten(em, organisationId, input))) return null
    await em.nativeUpdate(Person, { organisationId }, { organisation: name, college })
    await raisePeopleVersion(transaction)
    return { data: { organisationId } }
  },
})

/** Writes what a body is now; false when it already is. */
async function isRewritten(em: SqlEntityManager, id: string, fields: OrganisationFields): Promise<boolean> {
  const written = writtenOfBody(fields)
  const changed = await queryOf<typeof Organisation>(em)
    .updateTable('Organisation')
    .set(written)
    .where('id', '=', id)
    .where(({ eb, or }) =>
      or(changing.flatMap((name) => (name in written ? eb(name, 'is distinct from', written[name] ?? null) : []))),
    )
    .returning('id')
    .execute()
  return changed.length > 0
}

const changing = ['name', 'shortName', 'kind', 'college', 'umbrellaId', 'siret', 'state'] as const

/** The programme that a body takes part in, for good. */
async function programmeOfOrganisation({ em }: Sql, { organisationId }: { organisationId: string }): Promise<string> {
  const organisation = await em.findOne(Organisation, { id: organisationId })
  if (!organisation) throw new PublicError('NOT_FOUND')
  return organisation.programme.id
}
