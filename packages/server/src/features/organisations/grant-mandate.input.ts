import type { MandateKind } from '@leviers/shared/mandates'
import { Field, InputType } from 'type-graphql'
import { MandateKindEnum } from './mandate.type.js'
import { ID } from '../../id-scalar.js'

@InputType({ description: 'A mandate to give.' })
export class GrantMandateInput {
  @Field(() => ID, { description: 'A UUID made by the sender: the same one again gives the same answer.' })
  operationId!: string

  @Field(() => ID, { description: 'Who.' })
  personId!: string

  @Field(() => ID, { description: 'The body.' })
  organisationId!: string

  @Field(() => MandateKindEnum, { defaultValue: 'MEMBER', description: 'As what.' })
  kind!: MandateKind
}
