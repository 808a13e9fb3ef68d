import { defineEntity, p } from '@mikro-orm/core'

const ProviderAttemptSchema = defineEntity({
  name: 'ProviderAttempt',
  properties: {
    /** Of the state that comes back with the provider's answer. */
    stateHash: p.blob().primary(),
    /** Of the token of the browser that was sent there. */
    browserHash: p.blob(),
    nonce: p.text(),
    /** What the provider was shown the hash of (PKCE). */
    verifier: p.text(),
    endsAt: p.datetime(3),
  },
})

/** Somebody is at the provider. */
export class ProviderAttempt extends ProviderAttemptSchema.class {}
ProviderAttemptSchema.setClass(ProviderAttempt)
