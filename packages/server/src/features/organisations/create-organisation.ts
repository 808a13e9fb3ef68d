import { inputs } from '@leviers/shared/inputs/inputs'
import { v7 as newId } from 'uuid'
import { defineCommand } from '../../commands/define-command.js'
import { programmeOf } from '../boards/programme/programme-of.js'
import { ownStanding } from '../people/own-standing.js'
import { organisationRow, refuseTakenName } from './organisation-row.js'

/** An administrator adds a body to the programme. */
export const createOrganisation = defineCommand({
  name: 'createOrganisation',
  schema: inputs.createOrganisation,
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
    return { kind: 'OrganisationCreated', data: { organisationId: id } }
  },
})
