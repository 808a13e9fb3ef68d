import { ID } from '../../../id-scalar.js'
import type { ProgrammeSubject } from '../programme/programme-event.js'

/** Events about colleges say which one: the programme is read again. */
export const aboutCollege: ProgrammeSubject = {
  fields: { code: { type: () => ID, description: 'The code of the college: read the programme’s again.' } },
  show: (_sql, events) => Promise.resolve(events.map(({ data }) => ({ code: String(data.code) }))),
}
