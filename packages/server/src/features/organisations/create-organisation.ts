import * as inputs from '@leviers/shared/inputs/organisations'
import { v7 as newId } from 'uuid'
import { defineCommand } from '../../api/define-command.js'
import { programmeEvent } from '../boards/programme/programme-event.js'
import { programmeOf } from '../boards/programme/programme-of.js'
import { refuseOtherCollege } from '../people/profile/refuse-other-college.js'
import { ownStanding } from '../people/own-standing.js'
import { OrganisationType } from './organisation.type.js'
import { findOrganisation } from './read-organisations.js'
import { Organisation } from './organisation.entity.js'
import { aboutOrganisation } from './about-organisation.js'
import { refuseTakenName, refuseUmbrella, writtenOfBody } from './written-of-body.js'

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
    of: ({ em }, { event }) => findOrganisation(em, String(event?.data.organisationId)),
  },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId: programmeId, input, at }) {
    const { em } = transaction
    await refuseOtherCollege(transaction, input)
    await refuseTakenName(em, { programmeId, name: input.name })
    await refuseUmbrella(transaction, input)
    const id = newId()
    await em.insert(Organisation, { id, programme: programmeId, createdAt: at, ...writtenOfBody(input) })
    return { data: { organisationId: id } }
  },
})
