import { ID } from '../../../id-scalar.js'
import type { ProgrammeSubject } from './programme-event.js'

/** Events about phases say which one: what people may do now is read again. */
export const aboutPhase: ProgrammeSubject = {
  fields: { phaseId: { type: () => ID, description: 'The phase: read the programme’s phases again.' } },
  show: (_sql, events) => Promise.resolve(events.map(({ data }) => ({ phaseId: String(data.phaseId) }))),
}
