import { Field, InputType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'A whole text, written without the editor.' })
export class SaveTextInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => String, { description: 'The Markdown that was changed, as it was read: others may have written since.' })
  base!: string

  @Field(() => String, { description: 'The Markdown as it is to be; at most 20,000 characters.' })
  text!: string
}
