import { Field, Int, ObjectType } from 'type-graphql'
import { LeverType } from '../lever/lever.type.js'

@ObjectType({ description: 'Levers to give a position on, drawn for whoever asks.' })
export class LeversToAnswer {
  @Field(() => Int, { description: 'How many there are in all, those that were drawn among them.' })
  totalCount!: number

  @Field(() => [LeverType], { description: 'Those that were drawn, in the order in which to show them.' })
  levers!: LeverType[]
}
