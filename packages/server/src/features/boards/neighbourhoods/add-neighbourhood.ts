import * as inputs from '@leviers/shared/inputs/neighbourhoods'
import { defineCommand } from '../../../api/define-command.js'
import { PublicError } from '../../../errors.js'
import { raisePeopleVersion } from '../../../log/answer-version.js'
import { ownStanding } from '../../people/own-standing.js'
import { programmeEvent } from '../programme/programme-event.js'
import { programmeOf } from '../programme/programme-of.js'
import { ProgrammeType } from '../programme/programme.type.js'
import { readProgramme } from '../programme/shown-programme.js'
import { aboutNeighbourhoods } from './about-neighbourhoods.js'
import { programmeNeighbourhoods, writeNeighbourhoods } from './programme-neighbourhoods.js'

const NeighbourhoodAdded = programmeEvent('NeighbourhoodAdded', {
  audience: 'PUBLIC',
  description: 'A neighbourhood was added.',
  about: aboutNeighbourhoods,
})

/** An administrator adds a neighbourhood. */
export const addNeighbourhood = defineCommand({
  name: 'addNeighbourhood',
  input: inputs.addNeighbourhood,
  event: NeighbourhoodAdded,
  description: 'Adds a neighbourhood to the programme (administrators).',
  answer: { type: () => ProgrammeType, of: readProgramme },
  streamOf: programmeOf,
  standingOf: ownStanding,
  async change(transaction, { streamId, input: { code, name, communes } }) {
    const { em } = transaction
    const known = (await programmeNeighbourhoods(em, streamId)).find((one) => one.code === code)
    if (known) throw new PublicError('NEIGHBOURHOOD_EXISTS', { field: 'code', code, name: known.name })
    const codes = await writeNeighbourhoods(em, { programmeId: streamId, rows: [{ code, name, communes }] })
    await raisePeopleVersion(transaction)
    return { data: { codes } }
  },
})
