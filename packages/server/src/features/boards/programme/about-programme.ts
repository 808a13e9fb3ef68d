import type { ProgrammeSubject } from './programme-event.js'
import { ProgrammeType } from './programme.type.js'

/** Events about the programme itself show it as it is now: one statement for all. */
export const aboutProgramme: ProgrammeSubject = {
  fields: { programme: { type: () => ProgrammeType, description: 'The programme as it is now.' } },
  async show(sql, events) {
    const [row] = await sql.rows<ProgrammeType>(
      'select id, name, territory, presentation, state from programme order by created_at limit 1',
    )
    const programme = row && Object.assign(new ProgrammeType(), row)
    return events.map(() => (programme ? { programme } : null))
  },
}
