import { Field, Int, InterfaceType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'

@InterfaceType({
  description:
    'Something that happened to the programme: the same for everybody, safe to hear twice, in one order without gaps.',
})
export abstract class ProgrammeEvent {
  @Field(() => Int, { description: 'Its place in the programme’s order: 1, 2, 3 … without gaps.' })
  number!: number

  @Field(() => String, { description: 'Give it as "after" to continue from here.' })
  cursor!: string

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date

  @Field(() => ID, {
    nullable: true,
    description: 'The operation that caused it: its author recognises their own act by it.',
  })
  operationId!: string | null
}
