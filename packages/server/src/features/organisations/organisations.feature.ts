import { defineFeature } from '../../api/define-feature.js'
import { createOrganisation } from './create-organisation.js'
import { renameOrganisation } from './rename-organisation.js'
import { grantMandate } from './mandates/grant-mandate.js'
import { editMandate } from './mandates/edit-mandate.js'
import { endMandate } from './mandates/end-mandate.js'
import { chooseBody } from './mandates/choose-body.js'
import { MandateBegun } from './mandates/turn-mandate.js'
import {
  MyMandatesResolver,
  OrganisationResolver,
  PersonBodyResolver,
  ProgrammeOrganisationsResolver,
} from './organisation.resolver.js'
import { Establishment } from './proposals/establishment.entity.js'
import { ProposalsResolver } from './proposals/proposals.resolver.js'
import { MemberInvitationsResolver } from './invitations/member-invitations.resolver.js'
import { MemberInvitation } from './invitations/member-invitation.entity.js'
import { NamesResolver } from './names.resolver.js'
import { Mandate } from './mandates/mandate.entity.js'
import { Organisation } from './organisation.entity.js'

/** Bodies that take part, and who belongs to them. */
export const organisations = defineFeature({
  name: 'organisations',
  commands: [createOrganisation, renameOrganisation, grantMandate, editMandate, endMandate, chooseBody],
  events: [MandateBegun],
  resolvers: [
    OrganisationResolver,
    ProgrammeOrganisationsResolver,
    PersonBodyResolver,
    MyMandatesResolver,
    NamesResolver,
    MemberInvitationsResolver,
    ProposalsResolver,
  ],
  tables: [Organisation, Establishment, Mandate, MemberInvitation],
})
