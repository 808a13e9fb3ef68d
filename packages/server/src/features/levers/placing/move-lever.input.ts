import { Field, InputType, Int } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InputType({
  description:
    'A lever to move. Neighbours may be unknown, or may have moved meanwhile: it goes right after the one, else right before the other, wherever they stand then.',
})
export class MoveLeverInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => ID, { nullable: true, description: 'The lever before which it is to stand.' })
  beforeId?: string | null

  @Field(() => ID, { nullable: true, description: 'The lever after which it is to stand.' })
  afterId?: string | null

  @Field(() => ID, {
    nullable: true,
    description:
      'The theme to which it goes: it replaces its first theme, the others stay. Null: no theme any more. Absent: as before.',
  })
  themeId?: string | null

  @Field(() => [ID], { nullable: true, description: 'All its themes instead, so that a move can be taken back.' })
  themeIds?: string[] | null

  @Field(() => String, {
    nullable: true,
    description: 'Its position, when it is only to be moved from there: else refused with LEVER_MOVED.',
  })
  position?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Its detailsRevision, when it is only to be moved as it was then: else refused with REVISION_CHANGED.',
  })
  revision?: number | null
}
