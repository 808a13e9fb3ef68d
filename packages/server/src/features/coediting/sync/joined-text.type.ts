import { Field, Int, ObjectType } from 'type-graphql'
import { TextChangesType } from './text-changes.type.js'

@ObjectType('JoinedText', { description: 'What an editor that begins to write is given.' })
export class JoinedTextType {
  @Field(() => Int, { description: 'The Yjs client id to write under: nobody else has it.' })
  clientId!: number

  @Field(() => TextChangesType, { description: 'All there is.' })
  text!: TextChangesType
}
