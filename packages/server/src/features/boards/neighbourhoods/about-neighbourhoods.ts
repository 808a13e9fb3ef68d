import { ID } from '../../../id-scalar.js'
import type { ProgrammeSubject } from '../programme/programme-event.js'

/** Events about neighbourhoods say which ones: the programme is read again. */
export const aboutNeighbourhoods: ProgrammeSubject = {
  fields: { codes: { type: () => [ID], description: 'The codes of the neighbourhoods: read the programme’s again.' } },
  show: (_sql, events) => Promise.resolve(events.map(({ data }) => ({ codes: data.codes }))),
}
