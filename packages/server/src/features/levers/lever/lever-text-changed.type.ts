import { Field, Int, ObjectType } from 'type-graphql'
import { BoardEvent } from '../../boards/board-event.type.js'
import { LeverType } from './lever.type.js'

@ObjectType({ implements: BoardEvent, description: 'What people wrote in a lever’s text can be read.' })
export class LeverTextChanged extends BoardEvent {
  @Field(() => LeverType, { description: 'The lever as it is now.' })
  lever!: LeverType

  @Field(() => Int, {
    description:
      'In how many places two people had changed the same words: the words of both are there, to be read again.',
  })
  keptBoth!: number
}
