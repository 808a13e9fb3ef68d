import type { LoggedEvent } from '../../log/stream-log.js'
import { BoardVisited } from '../boards/visits/board-visited.type.js'
import { DraftDiscarded } from '../levers/drafts/draft-discarded.type.js'
import { DraftSaved } from '../levers/drafts/draft-saved.type.js'
import { LeverVisited } from '../levers/lever/lever-visited.type.js'
import { MandateEnded } from '../organisations/mandate-ended.type.js'
import { MandateGranted } from '../organisations/mandate-granted.type.js'
import { personEventFields, type PersonEvent } from '../people/person-event.type.js'
import { ProfileUpdated } from '../people/profile-updated.type.js'
import { RoleChanged } from '../people/role-changed.type.js'

const personEventTypes = {
  DraftSaved,
  DraftDiscarded,
  BoardVisited,
  LeverVisited,
  ProfileUpdated,
  RoleChanged,
  MandateGranted,
  MandateEnded,
}

function isPersonEvent(event: LoggedEvent): event is LoggedEvent & { kind: keyof typeof personEventTypes } {
  return event.kind in personEventTypes
}

/** Events of a person's log as they themselves see them; words are read from the draft's or the person's own row. */
export function personEventsOf(events: readonly LoggedEvent[]): PersonEvent[] {
  return events.filter(isPersonEvent).map((event) => {
    const { leverId } = event
    return Object.assign(new personEventTypes[event.kind](), personEventFields(event), event.data, { leverId })
  })
}
