import { Field, ObjectType } from 'type-graphql'

@ObjectType('TextPen', { description: 'Whether somebody’s editor may write in a text.' })
export class SeatType {
  @Field(() => Boolean, { description: 'Whether it may.' })
  mayWrite!: boolean

  @Field(() => String, { nullable: true, description: 'The code of the reason when it may not.' })
  code!: string | null

  @Field(() => String, { nullable: true, description: 'That reason in a sentence.' })
  reason!: string | null
}
