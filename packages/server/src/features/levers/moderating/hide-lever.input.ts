import type { HideReason } from '@leviers/shared/inputs/inputs'
import { Field, InputType } from 'type-graphql'
import { HideReasonEnum } from '../../boards/moderation-note.type.js'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'A lever to hide.' })
export class HideLeverInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => HideReasonEnum, { description: 'By which rule.' })
  reason!: HideReason

  @Field(() => String, { description: 'The public motive, at most 500 characters.' })
  motive!: string
}
