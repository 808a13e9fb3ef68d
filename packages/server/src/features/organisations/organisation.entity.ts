import type { OrganisationState } from '@leviers/shared/organisations/organisation-states'
import type { College } from '@leviers/shared/roles'
import { defineEntity, p } from '@mikro-orm/core'
import { Programme } from '../boards/programme/programme.entity.js'

const OrganisationSchema = defineEntity({
  name: 'Organisation',
  properties: {
    id: p.uuid().primary(),
    programme: () => p.manyToOne(Programme),
    name: p.text(),
    /** Its name when it has no shorter one. */
    shortName: p.text(),
    /** What it is, in a few words; null when nobody said. */
    kind: p.text().nullable(),
    college: p.text().$type<College>(),
    /** Its names folded, so that it is found by the beginning of any word. */
    folded: p.text(),
    /** The body that gathers it and others. */
    umbrellaId: p.uuid().nullable(),
    siret: p.text().nullable(),
    state: p.text().$type<OrganisationState>().default('VERIFIED'),
    createdAt: p.datetime(3),
  },
})

/** A body that takes part in the programme through its members. */
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation)
