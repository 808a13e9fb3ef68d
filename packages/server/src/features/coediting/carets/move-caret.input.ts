import { Field, InputType, Int } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'Where one’s own caret is.' })
export class MoveCaretInput {
  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, { description: 'The client id that joinText gave.' })
  clientId!: number

  @Field(() => String, {
    nullable: true,
    description: 'Where the selection begins: a relative position of Yjs in base64. Null: away from the text.',
  })
  anchor!: string | null

  @Field(() => String, { nullable: true, description: 'Where the caret is.' })
  head!: string | null

  @Field(() => Boolean, { defaultValue: false, description: 'Whether one is typing.' })
  isTyping!: boolean
}
