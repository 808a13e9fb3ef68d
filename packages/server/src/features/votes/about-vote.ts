import type { BoardSubject } from '../boards/board-event.js'
import { shownTally, TallyType } from '../levers/lever/tally.type.js'
import { ID } from '../../id-scalar.js'

/** Events about positions show tallies, never who: the log holds all of it. */
export const aboutVote: BoardSubject = {
  fields: {
    leverId: { type: () => ID, description: 'The lever.' },
    tally: { type: () => TallyType, description: 'How many people now hold each position.' },
  },
  show: (_sql, events) =>
    Promise.resolve(
      events.map(({ leverId, number, data: { agree, disagree, pass } }) => ({
        leverId,
        tally: shownTally({ agree: Number(agree), disagree: Number(disagree), pass: Number(pass) }, number),
      })),
    ),
}
