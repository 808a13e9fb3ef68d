import { Field, Int, InterfaceType } from 'type-graphql'
import { placeInLog } from '../../commands/event-type.js'
import type { LoggedEvent } from '../../log/stream-log.js'
import { ID } from '../../id-scalar.js'

@InterfaceType({
  description:
    'Something that happened on a board: the same for everybody, safe to hear twice, in one order without gaps.',
})
export abstract class BoardEvent {
  @Field(() => ID, { description: 'The board that it happened on.' })
  boardId!: string

  @Field(() => Int, { description: 'Its place in the board’s order: 1, 2, 3 … without gaps.' })
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

/** What every event of a board shows, from the log. */
export function boardEventFields(event: LoggedEvent): BoardEvent {
  return { boardId: event.streamId, ...placeInLog(event) }
}
