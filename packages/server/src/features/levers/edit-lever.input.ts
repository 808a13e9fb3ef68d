import { Field, InputType, Int } from 'type-graphql'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'Changes to a lever, but for its text: what is absent stays as it is.' })
export class EditLeverInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => Int, { description: 'The detailsRevision that was changed: refused when there is a newer one.' })
  revision!: number

  @Field(() => String, { nullable: true, description: 'Its title, at most 200 characters.' })
  title?: string

  @Field(() => String, { nullable: true, description: 'What was found to be the case; null takes it away.' })
  finding?: string | null

  @Field(() => String, { nullable: true, description: 'What is proposed to be done; null takes it away.' })
  action?: string | null

  @Field(() => [ID], { nullable: true, description: 'Its themes.' })
  themeIds?: string[]

  @Field(() => [ID], { nullable: true, description: 'Its neighbourhoods; none means the whole territory.' })
  neighbourhoodCodes?: string[]
}
