import type { TallyCounts } from '@leviers/shared/votes'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType('Tally', { description: 'How many people hold each position on a lever.' })
export class TallyType implements TallyCounts {
  @Field(() => Int, { description: 'How many agree.' })
  agree!: number

  @Field(() => Int, { description: 'How many disagree.' })
  disagree!: number

  @Field(() => Int, { description: 'How many pass.' })
  pass!: number

  @Field(() => Int, { description: 'How many hold a position.' })
  total!: number

  @Field(() => Int, {
    description: 'The number of the event that last changed it: an older one never replaces a newer.',
  })
  number!: number
}

/** A tally as of an event. */
export function shownTally({ agree, disagree, pass }: TallyCounts, number: number): TallyType {
  return Object.assign(new TallyType(), { agree, disagree, pass, total: agree + disagree + pass, number })
}
