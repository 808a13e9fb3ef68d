import * as inputs from '@leviers/shared/inputs/organisations'
import { v7 as newId } from 'uuid'
import { sqlOf } from '../../sql.js'
import { defineCommand } from '../../api/define-command.js'
import { programmeEvent } from '../boards/programme/programme-event.js'
import { programmeOf } from '../boards/programme/programme-of.js'
import { ownStanding } from '../people/own-standing.js'
import { OrganisationType } from './organisation.type.js'
import { findOrganisation } from './read-organisations.js'
import { aboutOrganisation } from './about-organisation.js'
import { organisationRow, refuseTakenName } from './organisation-row.js'

const OrganisationCreated = programmeEvent('OrganisationCreated', {
  audience: 'PUBLIC',
  description: 'A body takes part from now on.',
  about: aboutOrganisation,
})

/** An administrator adds a body to the programme. */
export const createOrganisation = defineCommand({
  name: 'createOrganisation',
  input: inputs.createOrganisation,
  event: OrganisationCreated,
  description: 'Adds a body to the programme (administrators).',
  asks: 'The body.',
  answer: {
    type: () => OrganisationType,
    of: ({ em }, { event }) => findOrganisation(sqlOf(em), String(event?.data.organisationId)),
  },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId: programmeId, input, at }) {
    await refuseTakenName(transaction, { programmeId, name: input.name })
    const id = newId()
    await transaction.rows(
      `insert into organisation (id, programme_id, created_at, name, short_name, kind, college, folded)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [id, programmeId, at.toISOString(), ...organisationRow(input)],
    )
    return { data: { organisationId: id } }
  },
})
