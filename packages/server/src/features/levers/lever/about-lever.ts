import type { BoardSubject } from '../../boards/board-event.js'
import { LeverType, shownLever } from './lever.type.js'
import { readLevers } from './read-levers.js'

/** Events about levers show them as they are now: one statement for all. */
export const aboutLever: BoardSubject = {
  fields: { lever: { type: () => LeverType, description: 'The lever as it is now.' } },
  async show(sql, events) {
    const levers = await readLevers(sql, [...new Set(events.map((event) => event.leverId ?? ''))])
    const byId = new Map(levers.map((lever) => [lever.id, shownLever(lever)]))
    return events.map(({ leverId }) => {
      const lever = byId.get(leverId ?? '')
      return lever ? { lever } : null
    })
  },
}
