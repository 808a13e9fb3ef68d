import { Field, Int, InterfaceType } from 'type-graphql'
import { ID } from '../../id-scalar.js'

@InterfaceType({
  description:
    'Something that someone did on one of their devices, or that administrators did to them: only they hear of it.',
})
export abstract class PersonEvent {
  @Field(() => Int, { description: 'Its place in their order: 1, 2, 3 … without gaps.' })
  number!: number

  @Field(() => String, { description: 'Give it as "after" to continue from here.' })
  cursor!: string

  @Field(() => Date, { description: 'When it happened.' })
  at!: Date

  @Field(() => ID, { nullable: true, description: 'The operation that caused it.' })
  operationId!: string | null
}
