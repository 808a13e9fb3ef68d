import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { Field, InputType } from 'type-graphql'
import { LeverStatusEnum } from '../lever/lever-status.type.js'
import { ID } from '../../../id-scalar.js'

@InputType({ description: 'A new status for a lever.' })
export class ChangeLeverStatusInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'The lever.' })
  leverId!: string

  @Field(() => LeverStatusEnum, {
    description:
      'The status that it has now: refused with STATUS_CHANGED, which says the true one, when it has another.',
  })
  from!: LeverStatus

  @Field(() => LeverStatusEnum, { description: 'The status that it is to have.' })
  to!: LeverStatus

  @Field(() => String, {
    nullable: true,
    description:
      'What is answered with it, for everybody to read; needed where a step is passed over. At most 2,000 characters.',
  })
  answer?: string | null
}
