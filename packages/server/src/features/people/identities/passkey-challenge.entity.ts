import { defineEntity, p } from '@mikro-orm/core'

const PasskeyChallengeSchema = defineEntity({
  name: 'PasskeyChallenge',
  properties: {
    challengeHash: p.blob().primary(),
    /** Of the token of the browser that is to answer. */
    browserHash: p.blob(),
    /** Who adds a passkey; null while somebody signs in with one. */
    personId: p.uuid().nullable(),
    endsAt: p.datetime(3),
  },
})

/** What a passkey is to sign, once. */
export class PasskeyChallenge extends PasskeyChallengeSchema.class {}
PasskeyChallengeSchema.setClass(PasskeyChallenge)
