import * as v from 'valibot'
import { limits } from '../limits.js'
import { mandateKinds } from '../mandates.js'
import { atMost, college, described, input, line, oneOf, optionalLine, uuid } from './input-parts.js'

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

export const createOrganisation = input('A body to add.', {
  ...names,
  kind: described(kind, `What it is, ${atMost(organisationKind)}, such as « association ».`),
  college: described(college, 'The kind of partner that it is.'),
})
export const renameOrganisation = input('How a body is to be called from now on.', {
  organisationId,
  ...names,
  kind: described(kind, `What it is, ${atMost(organisationKind)}.`),
  college: described(college, 'The kind of partner that it is, and that its members are.'),
})
export const grantMandate = input('A mandate to give.', {
  personId: described(uuid, 'Who.'),
  organisationId,
  kind: described(v.optional(oneOf('MandateKind', mandateKinds), 'MEMBER'), 'As what.'),
})
export const endMandate = input('A mandate to end.', { mandateId: described(uuid, 'The mandate.') })
