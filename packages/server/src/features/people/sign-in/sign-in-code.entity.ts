import { defineEntity, p } from '@mikro-orm/core'

const SignInCodeSchema = defineEntity({
  name: 'SignInCode',
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    /** Of the token of the browser that asked; null for one from before browsers had one. */
    browserHash: p.blob().nullable(),
    digits: p.integer().default(6),
    /** Of the code, which is kept nowhere but in its message. */
    codeHash: p.blob(),
    attemptsLeft: p.integer(),
    createdAt: p.datetime(3),
    endsAt: p.datetime(3),
    usedAt: p.datetime(3).nullable(),
  },
})

/** A code that was sent to an address, for the browser that asked for it. */
export class SignInCode extends SignInCodeSchema.class {}
SignInCodeSchema.setClass(SignInCode)
