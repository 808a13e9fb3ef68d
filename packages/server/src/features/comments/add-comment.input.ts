import type { Stance } from '@leviers/shared/inputs/inputs'
import type { Locale } from '@leviers/shared/roles'
import { Field, InputType, Int } from 'type-graphql'
import { StanceEnum } from './comment/comment.type.js'
import { LocaleEnum } from '../people/person.type.js'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'Words of a lever’s text, as they were selected.' })
export class PassageInput {
  @Field(() => Int, { description: 'The place of the paragraph or heading that they begin in: its data-block.' })
  block!: number

  @Field(() => Int, { description: 'Where they begin in it, in UTF-16 units; a break and a mention are one each.' })
  from!: number

  @Field(() => String, {
    description: 'The words: a break or the end of a paragraph is a line feed, a mention U+FFFC; at most 2,000 units.',
  })
  words!: string
}

@InputType({ description: 'A comment to add.' })
export class AddCommentInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => ID, { nullable: true, description: 'The comment that it answers; none for a new thread.' })
  parentId!: string | null

  @Field(() => PassageInput, { nullable: true, description: 'The words of the lever’s text that it is about.' })
  passage!: PassageInput | null

  @Field(() => StanceEnum, { defaultValue: 'NEUTRAL', description: 'How it stands towards the lever.' })
  stance!: Stance

  @Field(() => String, { description: 'Its words, at most 2,000 characters.' })
  body!: string

  @Field(() => LocaleEnum, {
    nullable: true,
    description: 'The language that it is written in; none is its writer’s own.',
  })
  locale!: Locale | null
}
