import * as inputs from '@leviers/shared/inputs/neighbourhoods'
import { defineCommand } from '../../../api/define-command.js'
import { raisePeopleVersion } from '../../../log/answer-version.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { aboutNeighbourhoods } from './about-neighbourhoods.js'
import { writeNeighbourhoods } from './programme-neighbourhoods.js'

const NeighbourhoodsImported = programmeEvent('NeighbourhoodsImported', {
  audience: 'PUBLIC',
  description: 'A list of neighbourhoods was brought: some were added, others have another name or other towns.',
  about: aboutNeighbourhoods,
})

/** An administrator brings a list of neighbourhoods: all of it counts, or nothing. */
export const importNeighbourhoods = defineCommand({
  name: 'importNeighbourhoods',
  input: inputs.importNeighbourhoods,
  event: NeighbourhoodsImported,
  description: 'Adds and changes neighbourhoods by a list, all or none (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input: { rows } }) {
    const codes = await writeNeighbourhoods(transaction.em, { programmeId: streamId, rows })
    if (codes.length === 0) return null
    await raisePeopleVersion(transaction)
    return { data: { codes } }
  },
})
