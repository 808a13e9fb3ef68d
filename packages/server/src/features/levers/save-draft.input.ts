import { Field, InputType } from 'type-graphql'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'A draft as it is now.' })
export class SaveDraftInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'Its id: a UUID made by the sender, kept when it is published.' })
  draftId!: string

  @Field(() => ID, { description: 'The board that it is for.' })
  boardId!: string

  @Field(() => String, { defaultValue: '', description: 'The title so far.' })
  title!: string

  @Field(() => String, { defaultValue: '', description: 'The text so far.' })
  body!: string

  @Field(() => String, { defaultValue: '', description: 'The finding so far.' })
  finding!: string

  @Field(() => String, { defaultValue: '', description: 'The action so far.' })
  action!: string

  @Field(() => [ID], { defaultValue: [], description: 'Its themes.' })
  themeIds!: string[]

  @Field(() => [ID], { defaultValue: [], description: 'Its neighbourhoods.' })
  neighbourhoodCodes!: string[]
}
