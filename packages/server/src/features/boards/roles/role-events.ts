import type { LoggedEvent } from '../../../log/stream-log.js'
import { programmeEvent, type ProgrammeSubject } from '../programme/programme-event.js'

/** What everybody is told of roles: that something changed. Administrators read what, and each reads what is theirs. */
const aboutRoles: ProgrammeSubject = {
  fields: {},
  show: (_sql, events: readonly LoggedEvent[]) => Promise.resolve(events.map(() => ({}))),
}

export const RoleGiven = programmeEvent('RoleGiven', {
  audience: 'PUBLIC',
  description: 'Somebody was given a role: read "me" again. To whom, administrators read in "roleLog".',
  about: aboutRoles,
})

export const RoleEnded = programmeEvent('RoleEnded', {
  audience: 'PUBLIC',
  description: 'A role of somebody was ended, or its last day is over: read "me" again.',
  about: aboutRoles,
})
