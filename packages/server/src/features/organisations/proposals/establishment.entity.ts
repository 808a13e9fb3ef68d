import { defineEntity, p } from '@mikro-orm/core'

const EstablishmentSchema = defineEntity({
  name: 'Establishment',
  properties: {
    siret: p.text().primary(),
    organisationId: p.uuid(),
  },
})

/** A place where a body works, by its number: as an administrator said who confirmed somebody from there. */
export class Establishment extends EstablishmentSchema.class {}
EstablishmentSchema.setClass(Establishment)
