import * as inputs from '@leviers/shared/inputs/organisations'
import { v5 as idFrom } from 'uuid'
import { cleanInput } from '../../../commands/clean-input.js'
import { viewerOf, type AppParts, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { Person } from '../../people/person.entity.js'
import { sessionsOf } from '../../people/sign-in/session.js'
import { grantMandate } from '../mandates/grant-mandate.js'
import { refuseUnless } from './invite-member.js'
import { MemberInvitation } from './member-invitation.entity.js'

type Parts = Pick<AppParts, 'em' | 'runner' | 'sessionEnds' | 'now'>

const grants = '6f0c6b1e-52a0-4f0a-8a4e-6a9f0b6c2d11'

/** Somebody comes with an invitation to a body: it is given to whoever has its address, once. Gives the name of the body. */
export async function acceptMemberInvitation(context: Context, raw: unknown): Promise<string> {
  const { personId } = viewerOf(context)
  refuseUnless(context, 'acceptMemberInvitation')
  const { invitationId } = cleanInput(inputs.acceptMemberInvitation, raw)
  context.countWrite()
  return takeInvitation(context, { invitationId, personId })
}

/** Throws INVITATION_OTHER_ADDRESS, INVITATION_OVER, and what grantMandate throws: then the invitation stays. */
export async function takeInvitation(
  { em, runner, sessionEnds, now }: Parts,
  { invitationId: id, personId }: { invitationId: string; personId: string },
): Promise<string> {
  const own = em.fork()
  const invitation = await own.findOne(MemberInvitation, { id }, { populate: ['organisation'] })
  const person = await own.findOne(Person, { id: personId })
  if (!invitation) throw new PublicError('INVITATION_OVER')
  if (!person?.email || person.email !== invitation.email) throw new PublicError('INVITATION_OTHER_ADDRESS')
  const at = now()
  const taken = { acceptedBy: personId, acceptedAt: at }
  const open = { id, acceptedAt: null, revokedAt: null, expiresAt: { $gt: at } }
  // Whoever took it and was interrupted takes it again.
  const isMine = invitation.acceptedBy?.id === personId
  if (!isMine && (await own.nativeUpdate(MemberInvitation, open, taken)) === 0) throw new PublicError('INVITATION_OVER')
  const { organisation, kind, startsOn = null, endsOn = null, mayPosition, maySign, invitedBy } = invitation
  const mandate = { kind, startsOn, endsOn, mayPosition, maySign, organisationId: organisation.id }
  const raw = { operationId: idFrom(`${id} ${personId}`, grants), personId, ...mandate }
  try {
    await runner.run({ command: grantMandate, actor: { personId: invitedBy.id }, raw })
  } catch (fault) {
    if (!isMine) await own.nativeUpdate(MemberInvitation, { id }, { acceptedBy: null, acceptedAt: null })
    throw fault
  }
  const sessions = await sessionsOf(own, personId)
  sessions.forEach((sessionId) => sessionEnds.notify(sessionId))
  return organisation.name
}
