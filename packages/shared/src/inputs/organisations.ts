import * as v from 'valibot'
import { limits } from '../limits.js'
import { mandateKinds } from '../mandates.js'
import { organisationStates } from '../organisations/organisation-states.js'
import { isSiret } from '../organisations/siret.js'
import {
  atMost,
  collegeCode,
  day,
  described,
  email,
  input,
  line,
  oneOf,
  optionalLine,
  request,
  uuid,
} from './input-parts.js'

const { organisation, organisationShortName, organisationKind } = limits.text
const organisationId = described(uuid, 'The body.')
const names = {
  name: described(line(organisation), `Its name, ${atMost(organisation)}; no other body has it.`),
  shortName: described(
    optionalLine(organisationShortName),
    `Its name where there is little room, ${atMost(organisationShortName)}.`,
  ),
}
const kind = optionalLine(organisationKind)
/** Absent where it is not said: what was sent before it was asked for is still the same. */
const more = {
  umbrellaId: described(v.nullish(uuid), 'The body that gathers it and others; null: none. Absent: as it was.'),
  siret: described(
    v.nullish(
      v.pipe(
        v.string(),
        v.transform((typed) => typed.replace(/\s/g, '')),
        v.check((siret) => siret === '' || isSiret(siret), 'SIRET_WRONG'),
        v.transform((siret) => siret || null),
      ),
    ),
    'The number of its establishment (SIRET), 14 digits; null or empty: none. Absent: as it was.',
  ),
  state: described(
    v.nullish(oneOf('OrganisationState', organisationStates)),
    'Whether what is said of it was checked; none: as it was, or checked.',
  ),
}

export const createOrganisation = input('A body to add.', {
  ...names,
  kind: described(kind, `What it is, ${atMost(organisationKind)}, such as « association ».`),
  college: described(collegeCode, 'The kind of partner that it is.'),
  ...more,
})
export const renameOrganisation = input('How a body is to be called from now on.', {
  organisationId,
  ...names,
  kind: described(kind, `What it is, ${atMost(organisationKind)}.`),
  college: described(collegeCode, 'The kind of partner that it is, and that its members are.'),
  ...more,
})
/** Absent where it is not said: what was sent before it was asked for is still the same. */
const mandateDays = {
  startsOn: described(v.nullish(day), 'Its first day, such as "2026-11-26"; none is today, or as it was.'),
  endsOn: described(v.nullish(day), 'Its last day, included; none: it lasts until it is ended.'),
}
const mandateRights = {
  mayPosition: described(
    v.nullish(v.boolean('BAD_INPUT')),
    'Whether they take positions for the body; none: titulars and substitutes do.',
  ),
  maySign: described(v.nullish(v.boolean('BAD_INPUT')), 'Whether they sign for it; none: titulars do.'),
}
const mandateKind = oneOf('MandateKind', mandateKinds)

export const grantMandate = input('A mandate to give.', {
  personId: described(uuid, 'Who.'),
  organisationId,
  kind: described(v.optional(mandateKind, 'MEMBER'), 'As what.'),
  ...mandateDays,
  ...mandateRights,
})
export const editMandate = input('What a mandate is from now on.', {
  mandateId: described(uuid, 'The mandate.'),
  kind: described(mandateKind, 'As what.'),
  ...mandateDays,
  ...mandateRights,
})
/** Given by the server alone, at the hour: there is no mutation of this name. */
export const turnMandate = input('A mandate whose first day has come, or whose last day is over.', {
  mandateId: described(uuid, 'The mandate.'),
})
export const settleMandateProposal = request('What an administrator says of a proposal.', {
  personId: described(uuid, 'Whose.'),
  organisationId: described(v.nullish(uuid), 'The body that they belong to; none: the proposal is set aside.'),
})
export const inviteMember = request('Whom to invite to a body by e-mail, with which mandate.', {
  organisationId,
  email: described(email, 'Their address: only whoever signs in with it is given the mandate.'),
  kind: described(mandateKind, 'As what.'),
  ...mandateDays,
  ...mandateRights,
})
const invitation = { invitationId: described(uuid, 'The invitation.') }
export const renewMemberInvitation = request('An invitation to send again.', invitation)
export const revokeMemberInvitation = request('An invitation to take back.', invitation)
export const acceptMemberInvitation = request('An invitation that one comes with.', invitation)
export const chooseBody = input('Which of one’s bodies is to stand beside one’s name.', { organisationId })
export const endMandate = input('A mandate to end.', { mandateId: described(uuid, 'The mandate.') })
