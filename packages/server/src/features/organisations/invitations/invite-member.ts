import * as inputs from '@leviers/shared/inputs/organisations'
import { whyNot, type Action } from '@leviers/shared/policies'
import { v7 as newId } from 'uuid'
import { cleanInput } from '../../../commands/clean-input.js'
import { viewerOf, viewerStanding, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { sqlOf, type Sql } from '../../../sql.js'
import { dayOfProgramme } from '../../boards/calendar/days.js'
import { refuseWrongDays, rightsOfMandate } from '../mandates/mandate-days.js'
import type { MessageText } from '../../people/sign-in/sign-in-messages.js'
import { Organisation } from '../organisation.entity.js'
import { MemberInvitation } from './member-invitation.entity.js'

const validMilliseconds = 30 * 24 * 60 * 60 * 1_000

/** Throws what the rule of an action says. */
export function refuseUnless(context: Context, action: Action): void {
  const refusal = whyNot(viewerStanding(context.viewer), action)
  if (refusal) throw new PublicError(refusal)
}

/** An administrator invites an address to a body; one that is invited already is written to again. Gives the body's id. */
export async function inviteMember(context: Context, raw: unknown): Promise<string> {
  const invitedBy = viewerOf(context).personId
  refuseUnless(context, 'inviteMember')
  const { organisationId, email, ...mandate } = cleanInput(inputs.inviteMember, raw)
  const at = context.now()
  const { startsOn = null, endsOn = null } = mandate
  const today = await dayOfProgramme(context, at)
  refuseWrongDays({ startsOn: startsOn ?? today, endsOn }, today)
  context.countWrite()
  const fields = { ...rightsOfMandate(mandate), startsOn, endsOn, invitedBy, ...validFrom(at) }
  await context.em.transactional(async (em) => {
    const body = await em.findOne(Organisation, { id: organisationId })
    if (!body) throw new PublicError('NOT_FOUND')
    const open = { organisation: organisationId, email, acceptedAt: null, revokedAt: null }
    const again = await em.nativeUpdate(MemberInvitation, open, fields)
    if (again === 0) await em.insert(MemberInvitation, { id: newId(), organisation: organisationId, email, ...fields })
    const { id } = await em.findOneOrFail(MemberInvitation, open, { disableIdentityMap: true })
    await write(context, sqlOf(em), { id, email, organisation: body.name })
  })
  context.mailer.hurry({ to: email, code: null })
  return organisationId
}

/** Sends an invitation again: it is valid for its whole time once more. Gives the body's id. */
export async function renewMemberInvitation(context: Context, raw: unknown): Promise<string> {
  refuseUnless(context, 'renewMemberInvitation')
  const { invitationId: id } = cleanInput(inputs.renewMemberInvitation, raw)
  context.countWrite()
  const { email, organisation } = await context.em.transactional(async (em) => {
    const open = { id, acceptedAt: null, revokedAt: null }
    if ((await em.nativeUpdate(MemberInvitation, open, validFrom(context.now()))) === 0) {
      throw new PublicError('INVITATION_OVER')
    }
    const found = await em.findOneOrFail(MemberInvitation, { id }, { populate: ['organisation'] })
    await write(context, sqlOf(em), { id, email: found.email, organisation: found.organisation.name })
    return found
  })
  context.mailer.hurry({ to: email, code: null })
  return organisation.id
}

/** Takes an invitation back: nobody comes with it any more. Gives the body's id. */
export async function revokeMemberInvitation(context: Context, raw: unknown): Promise<string> {
  refuseUnless(context, 'revokeMemberInvitation')
  const { invitationId: id } = cleanInput(inputs.revokeMemberInvitation, raw)
  context.countWrite()
  await context.em.nativeUpdate(
    MemberInvitation,
    { id, acceptedAt: null, revokedAt: null },
    { revokedAt: context.now() },
  )
  const found = await context.em.fork().findOne(MemberInvitation, { id })
  if (!found) throw new PublicError('NOT_FOUND')
  return found.organisation.id
}

function validFrom(at: Date) {
  return { invitedAt: at, expiresAt: new Date(at.getTime() + validMilliseconds) }
}

/** Puts the message into the outbox, in the transaction of the invitation. */
async function write(
  { mailer, config }: Context,
  sql: Sql,
  { id, email, organisation }: { id: string; email: string; organisation: string },
): Promise<void> {
  const base = config.publicUrl ?? `http://localhost:${config.port}`
  const link = `${base.replace(/\/$/, '')}/compte?invitation=${id}`
  await mailer.add(sql, { to: email, ...invitationMessage({ organisation, link }), locale: null, codeId: null })
}

/** What an invitation to a body says, in both languages: which one is read by whoever gets it, nobody knows yet. */
function invitationMessage({ organisation, link }: { organisation: string; link: string }): MessageText {
  return {
    subject: `Leviers : vous êtes invité à rejoindre ${organisation}`,
    body: `Bonjour,\n\nL’administration du programme vous invite à participer sur Leviers comme membre de ${organisation}. Connectez-vous avec cette adresse e-mail, dans les trente jours :\n${link}\nSi vous n’attendiez pas ce message, ignorez-le.\n\nHello,\n\nThe administrators of the programme invite you to take part in Leviers as a member of ${organisation}. Sign in with this e-mail address, within thirty days, at the address above. If you did not expect this message, ignore it.\n`,
  }
}
