import { Field, InputType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'Somebody who is no longer to write a lever.' })
export class RemoveCoAuthorInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => ID, { description: 'The co-author: Lever.coAuthors says which there are.' })
  coAuthorId!: string
}
