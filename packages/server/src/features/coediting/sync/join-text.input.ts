import { Field, InputType, Int } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'Who wants to write in a lever’s text.' })
export class JoinTextInput {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, { description: 'The version of the text’s schema that the editor knows.' })
  schemaVersion!: number
}
