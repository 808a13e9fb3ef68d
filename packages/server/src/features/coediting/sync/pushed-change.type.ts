import { Field, Int, ObjectType } from 'type-graphql'
import { registerEnum } from '../../../api/enums.js'
import type { PushAnswer } from '../../../ports/texts.js'

const PushStatusEnum = { APPLIED: 'APPLIED', DUPLICATE: 'DUPLICATE' }
registerEnum(PushStatusEnum, {
  name: 'PushStatus',
  description: 'What became of a change that was sent: in both cases it is on disk.',
  valuesConfig: {
    APPLIED: { description: 'It was written.' },
    DUPLICATE: { description: 'It was there already.' },
  },
})

@ObjectType('PushedTextChange', { description: 'The acknowledgement of a change: it is on disk.' })
export class PushedTextChangeType implements PushAnswer {
  @Field(() => PushStatusEnum, { description: 'What became of it.' })
  status!: PushAnswer['status']

  @Field(() => Int, { description: 'Its number in the text, or one after it.' })
  number!: number
}
