import { defineEntity, p } from '@mikro-orm/core'

const PasskeySchema = defineEntity({
  name: 'Passkey',
  properties: {
    id: p.uuid().primary(),
    /** The authenticator's name for it. */
    credentialId: p.text().unique(),
    personId: p.uuid(),
    publicKey: p.blob().lazy(),
    /** How often it was used, as its authenticator counts; 0 for one that does not count. */
    counter: p.bigint('number'),
    /** What its owner calls it. */
    name: p.text(),
    createdAt: p.datetime(3),
    lastUsedAt: p.datetime(3).nullable(),
  },
})

/** A key of somebody's that their device, their phone or a token keeps, and uses for them only. */
export class Passkey extends PasskeySchema.class {}
PasskeySchema.setClass(Passkey)
