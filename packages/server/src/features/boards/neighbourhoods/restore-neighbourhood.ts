import * as inputs from '@leviers/shared/inputs/neighbourhoods'
import { defineCommand } from '../../../api/define-command.js'
import { raisePeopleVersion } from '../../../log/answer-version.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { aboutNeighbourhoods } from './about-neighbourhoods.js'
import { neighbourhoodIn, programmeNeighbourhoods } from './programme-neighbourhoods.js'

const NeighbourhoodRestored = programmeEvent('NeighbourhoodRestored', {
  audience: 'PUBLIC',
  description: 'A neighbourhood is offered again.',
  about: aboutNeighbourhoods,
})

/** An administrator offers a neighbourhood again. */
export const restoreNeighbourhood = defineCommand({
  name: 'restoreNeighbourhood',
  input: inputs.restoreNeighbourhood,
  event: NeighbourhoodRestored,
  description: 'Offers a neighbourhood again (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input: { code } }) {
    const { em } = transaction
    const place = neighbourhoodIn(await programmeNeighbourhoods(em, streamId), code)
    if (place.isRetired === false) return null
    em.assign(place, { isRetired: false })
    await raisePeopleVersion(transaction)
    return { data: { codes: [code] } }
  },
})
