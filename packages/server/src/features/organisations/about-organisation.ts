import type { ProgrammeSubject } from '../boards/programme/programme-event.js'
import { OrganisationType } from './organisation.type.js'
import { readOrganisations } from './read-organisations.js'

/** Events about bodies show them as they are now: one statement for all. */
export const aboutOrganisation: ProgrammeSubject = {
  fields: { organisation: { type: () => OrganisationType, description: 'The body as it is now.' } },
  async show(sql, events) {
    const bodies = await readOrganisations(
      sql.em,
      events.map(({ data }) => String(data.organisationId)),
    )
    return events.map(({ data }) => {
      const organisation = bodies.get(String(data.organisationId))
      return organisation ? { organisation } : null
    })
  },
}
