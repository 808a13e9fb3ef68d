import { Field, Int, InterfaceType } from 'type-graphql'
import { cursorOf } from '../../log/cursor.js'
import type { LoggedEvent } from '../../log/stream-log.js'
import { ID } from '../../id-scalar.js'

@InterfaceType({
  description: 'Something that someone did for themselves, on one of their devices: only they hear of it.',
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

/** What every event of a person shows, from the log. */
export function personEventFields(event: LoggedEvent): PersonEvent {
  return { number: event.number, cursor: cursorOf(event), at: event.at, operationId: event.operationId }
}
