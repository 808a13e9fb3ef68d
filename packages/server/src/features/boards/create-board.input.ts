import { Field, InputType } from 'type-graphql'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'A board to open.' })
export class CreateBoardInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => String, { description: 'Its title, at most 200 characters.' })
  title!: string

  @Field(() => String, { defaultValue: '', description: 'What it is about, at most 4,000 characters.' })
  description!: string
}
