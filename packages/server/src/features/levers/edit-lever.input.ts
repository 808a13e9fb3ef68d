import { Field, ID, InputType, Int } from 'type-graphql'

@InputType({ description: 'New words for a lever.' })
export class EditLeverInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, { description: 'The revision that was changed: refused when there is a newer one.' })
  revision!: number

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
}
