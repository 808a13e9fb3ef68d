import { v5 as idFrom } from 'uuid'
import { repeatedly, type Repetition } from '../../../async/repeatedly.js'
import type { AppParts } from '../../../context.js'
import { sqlOf } from '../../../sql.js'
import { dayOfProgramme } from '../../boards/calendar/days.js'
import { sessionsOf } from '../../people/sign-in/session.js'
import { PublicError } from '../../../errors.js'
import { takeInvitation } from '../invitations/accept-member-invitation.js'
import { turnMandate } from './turn-mandate.js'

type WatchParts = Pick<AppParts, 'em' | 'runner' | 'sessionEnds' | 'logger' | 'now'>

const watchMilliseconds = 20_000
const turns = '5c0b2f0e-7a43-4f0a-9d5b-3f6a0a4f1c77'

/**
 * Looks for mandates whose first day has come or whose last day is over, here or on another node, so that their holders
 * are told and the right body stands beside their names. Whoever acts meanwhile is judged by the days themselves.
 */
export function startMandateWatch(parts: WatchParts): Repetition {
  const look = async () => {
    await turnMandates(parts)
    await takeInvitations(parts)
  }
  return repeatedly(look, {
    milliseconds: watchMilliseconds,
    onFault: (fault) =>
      parts.logger.error({ err: fault }, 'the days of mandates could not be looked after, trying again'),
  })
}

/** Whoever signed in with an address that is invited is given the mandate, also without the link. */
async function takeInvitations(parts: WatchParts): Promise<void> {
  const waiting = await sqlOf(parts.em.fork()).rows<{ invitationId: string; personId: string }>(
    `select member_invitation.id as "invitationId", person.id as "personId" from member_invitation
     join person on person.email = member_invitation.email and not person.is_guest and person.claimed_by_id is null
     where accepted_at is null and revoked_at is null and expires_at > $1`,
    [parts.now().toISOString()],
  )
  for (const one of waiting) {
    await takeInvitation(parts, one).catch((fault: unknown) => {
      // It stays among those that wait: whoever follows its link is told why.
      if (!(fault instanceof PublicError)) throw fault
    })
  }
}

/** Notes of every mandate that its day has come. Safe to repeat, and to do on several nodes at once. */
export async function turnMandates({ em, runner, sessionEnds, now }: WatchParts): Promise<void> {
  const sql = sqlOf(em.fork())
  const today = await dayOfProgramme(sql, now())
  const due = await sql.rows<{ id: string; personId: string; turn: string }>(
    `select id, person_id as "personId", case when ends_on < $1::date then 'end' else 'begin' end as turn from mandate
     where ended_at is null and (ends_on < $1::date or (begun_at is null and starts_on <= $1::date))`,
    [today],
  )
  for (const { id: mandateId, personId, turn } of due) {
    const raw = { operationId: idFrom(`${mandateId} ${turn} ${today}`, turns), mandateId }
    await runner.run({ command: turnMandate, actor: { personId }, raw })
    const open = await sessionsOf(em.fork(), personId)
    open.forEach((sessionId) => sessionEnds.notify(sessionId))
  }
}
