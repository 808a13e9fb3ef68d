import { Field, InputType, Int } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'What someone wrote in a text.' })
export class PushTextChangeInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, { description: 'The client id that joinText gave.' })
  clientId!: number

  @Field(() => Int, { description: 'The version of the text’s schema that the editor knows.' })
  schemaVersion!: number

  @Field(() => String, {
    description: 'A Yjs update of the first encoding, in base64, with writing of this client id only; at most 128 KiB.',
  })
  update!: string
}
