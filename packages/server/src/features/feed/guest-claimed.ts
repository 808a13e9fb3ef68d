import type { LoggedEvent } from '../../log/stream-log.js'
import { ID } from '../../id-scalar.js'
import { boardEvent, type BoardSubject } from '../boards/board-event.js'
import { LeverType, shownLever } from '../levers/lever/lever.type.js'
import { readLevers } from '../levers/lever/read-levers.js'
import { PersonType } from '../people/person.type.js'
import { readPeople } from '../people/read-people.js'

/** Guests who became accounts are shown with the levers that they touched, as these are now. */
const aboutClaim: BoardSubject = {
  fields: {
    levers: { type: () => [LeverType], description: 'The levers as they are now.' },
    guestId: {
      type: () => ID,
      nullable: true,
      description: 'Who the guest was: what they wrote is now the account’s.',
    },
    account: { type: () => PersonType, nullable: true, description: 'The account, as the others see it.' },
  },
  async show(sql, events) {
    const levers = await readLevers(
      sql,
      events.flatMap((event) => leverIdsOf(event)),
    )
    const accounts = await readPeople(
      sql,
      events.map((event) => event.actorId ?? ''),
    )
    return events.map((event) => {
      const mine = new Set(leverIdsOf(event))
      const shown = levers.filter((lever) => mine.has(lever.id)).map(shownLever)
      const guestId = typeof event.data.guestId === 'string' ? event.data.guestId : null
      return { levers: shown, guestId, account: accounts.get(event.actorId ?? '') ?? null }
    })
  },
}

/** Stated here and not beside its command, because people know nothing of levers. */
export const GuestClaimed = boardEvent('GuestClaimed', {
  audience: 'PUBLIC',
  description:
    'A guest became an account, which is now the author of all that the guest wrote; the authors and tallies of these levers may have changed.',
  about: aboutClaim,
  changesWords: true,
})

function leverIdsOf({ data }: LoggedEvent): string[] {
  return Array.isArray(data.leverIds) ? data.leverIds : []
}
