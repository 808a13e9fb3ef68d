import { defineFeature } from '../../api/define-feature.js'
import { createOrganisation } from './create-organisation.js'
import { renameOrganisation } from './rename-organisation.js'
import { grantMandate } from './grant-mandate.js'
import { endMandate } from './end-mandate.js'
import {
  MyMandateResolver,
  OrganisationResolver,
  PersonBodyResolver,
  ProgrammeOrganisationsResolver,
} from './organisation.resolver.js'
import { NamesResolver } from './names.resolver.js'
import { Mandate } from './mandate.entity.js'
import { Organisation } from './organisation.entity.js'

/** Bodies that take part, and who belongs to them. */
export const organisations = defineFeature({
  name: 'organisations',
  commands: [createOrganisation, renameOrganisation, grantMandate, endMandate],
  resolvers: [
    OrganisationResolver,
    ProgrammeOrganisationsResolver,
    PersonBodyResolver,
    MyMandateResolver,
    NamesResolver,
  ],
  tables: [Organisation, Mandate],
})
