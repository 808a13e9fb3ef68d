import { ID } from '../../../id-scalar.js'
import type { ProgrammeSubject } from '../programme/programme-event.js'

/** Events about themes and pillars say which one: the programme is read again. */
export const aboutTheme: ProgrammeSubject = {
  fields: { themeId: { type: () => ID, description: 'The theme or pillar: read the programme’s again.' } },
  show: (_sql, events) => Promise.resolve(events.map(({ data }) => ({ themeId: String(data.themeId) }))),
}
