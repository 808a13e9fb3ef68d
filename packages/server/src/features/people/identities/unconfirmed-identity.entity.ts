import { defineEntity, p } from '@mikro-orm/core'

const UnconfirmedIdentitySchema = defineEntity({
  name: 'UnconfirmedIdentity',
  properties: {
    id: p.uuid().primary(),
    /** Of the token of the browser that came back from the provider. */
    browserHash: p.blob(),
    issuer: p.text(),
    subject: p.text(),
    email: p.text(),
    siret: p.text().nullable(),
    idToken: p.text(),
    createdAt: p.datetime(3),
    endsAt: p.datetime(3),
  },
})

/** A provider knows somebody, who has still to show by a code that the account of their address is theirs. */
export class UnconfirmedIdentity extends UnconfirmedIdentitySchema.class {}
UnconfirmedIdentitySchema.setClass(UnconfirmedIdentity)
