import { Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'Who wants to write in a lever’s text.' })
export class JoinTextInput {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, { description: 'The version of the text’s schema that the editor knows.' })
  schemaVersion!: number
}
