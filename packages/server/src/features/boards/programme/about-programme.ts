import type { ProgrammeSubject } from './programme-event.js'
import { ProgrammeType } from './programme.type.js'
import { readProgramme } from './shown-programme.js'

/** Events about the programme itself show it as it is now: one statement for all. */
export const aboutProgramme: ProgrammeSubject = {
  fields: { programme: { type: () => ProgrammeType, description: 'The programme as it is now.' } },
  async show(sql, events) {
    const programme = await readProgramme(sql)
    return events.map(() => ({ programme }))
  },
}
