import { defineEntity, p } from '@mikro-orm/core'

const ExternalIdentitySchema = defineEntity({
  name: 'ExternalIdentity',
  properties: {
    issuer: p.text().primary(),
    subject: p.text().primary(),
    personId: p.uuid(),
    /** The number of the establishment that they work for, as the provider says. */
    siret: p.text().nullable(),
    /** When an administrator said whether they belong to the body of that number; null while nobody did. */
    settledAt: p.datetime(3).nullable(),
    createdAt: p.datetime(3),
  },
})

/** Under which name a provider knows somebody who has an account here. */
export class ExternalIdentity extends ExternalIdentitySchema.class {}
ExternalIdentitySchema.setClass(ExternalIdentity)
