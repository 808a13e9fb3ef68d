import * as inputs from '@leviers/shared/inputs/neighbourhoods'
import { defineCommand } from '../../../api/define-command.js'
import { raisePeopleVersion } from '../../../log/answer-version.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { aboutNeighbourhoods } from './about-neighbourhoods.js'
import { neighbourhoodIn, programmeNeighbourhoods, writeNeighbourhoods } from './programme-neighbourhoods.js'

const NeighbourhoodEdited = programmeEvent('NeighbourhoodEdited', {
  audience: 'PUBLIC',
  description: 'A neighbourhood has another name, or lies in other towns.',
  about: aboutNeighbourhoods,
})

/** An administrator says what a neighbourhood is called, and in which towns it lies. */
export const editNeighbourhood = defineCommand({
  name: 'editNeighbourhood',
  input: inputs.editNeighbourhood,
  event: NeighbourhoodEdited,
  description: 'Changes the name or the towns of a neighbourhood; its code stays (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input: { code, name, communes } }) {
    const { em } = transaction
    neighbourhoodIn(await programmeNeighbourhoods(em, streamId), code)
    const codes = await writeNeighbourhoods(em, { programmeId: streamId, rows: [{ code, name, communes }] })
    if (codes.length === 0) return null
    // Answers about levers that were kept show it.
    await raisePeopleVersion(transaction)
    return { data: { codes } }
  },
})
