import { defineEntity, p } from '@mikro-orm/core'

const WrongGuessSchema = defineEntity({
  name: 'WrongGuess',
  properties: {
    id: p.uuid().primary(),
    email: p.text(),
    at: p.datetime(3),
  },
})

/** A wrong guess at a code of an account, whichever browser made it. */
export class WrongGuess extends WrongGuessSchema.class {}
WrongGuessSchema.setClass(WrongGuess)
