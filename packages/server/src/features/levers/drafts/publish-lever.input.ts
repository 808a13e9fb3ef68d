import type { Locale } from '@leviers/shared/roles'
import { Field, InputType } from 'type-graphql'
import { LocaleEnum } from '../../people/person.type.js'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'A lever to publish.' })
export class PublishLeverInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The board.' })
  boardId!: string

  @Field(() => ID, { nullable: true, description: 'The draft that it was written in, which it replaces.' })
  draftId!: string | null

  @Field(() => String, { description: 'Its title, at most 200 characters.' })
  title!: string

  @Field(() => String, { description: 'Its text, at most 20,000 characters.' })
  body!: string

  @Field(() => String, { nullable: true, description: 'What was found to be the case.' })
  finding!: string | null

  @Field(() => String, { nullable: true, description: 'What is proposed to be done.' })
  action!: string | null

  @Field(() => [ID], { defaultValue: [], description: 'Its themes.' })
  themeIds!: string[]

  @Field(() => [ID], { defaultValue: [], description: 'Its neighbourhoods; none means the whole territory.' })
  neighbourhoodCodes!: string[]

  @Field(() => LocaleEnum, {
    nullable: true,
    description: 'The language that it is written in; none is its writer’s own.',
  })
  locale!: Locale | null
}
