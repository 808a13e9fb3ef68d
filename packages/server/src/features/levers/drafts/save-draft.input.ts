import { Field, InputType, Int } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'What somebody wrote of a draft. Fields that are absent stay as they are.' })
export class SaveDraftInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'Its id: a UUID made by the sender, kept when it is published.' })
  draftId!: string

  @Field(() => ID, { description: 'The board that it is for.' })
  boardId!: string

  @Field(() => String, { nullable: true, description: 'The title so far.' })
  title?: string

  @Field(() => String, { nullable: true, description: 'The text so far.' })
  body?: string

  @Field(() => String, { nullable: true, description: 'The finding so far.' })
  finding?: string

  @Field(() => String, { nullable: true, description: 'The action so far.' })
  action?: string

  @Field(() => [ID], { nullable: true, description: 'Its themes.' })
  themeIds?: string[]

  @Field(() => [ID], { nullable: true, description: 'Its neighbourhoods.' })
  neighbourhoodCodes?: string[]

  @Field(() => Int, {
    nullable: true,
    description:
      'The revision that was read, 0 for none: refused with REVISION_CHANGED when another device has changed one of these fields since. Without it they are as given, whatever they were.',
  })
  base?: number | null

  @Field(() => ID, {
    nullable: true,
    description: 'A UUID of the page that sends this: what it saved itself since then is no reason for a refusal.',
  })
  device?: string | null
}
