import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { Field, ObjectType } from 'type-graphql'
import { PersonType } from '../../people/person.type.js'
import { LeverStatusEnum } from '../lever/lever-status.type.js'

@ObjectType({ description: 'What was answered with the status that a lever has.' })
export class OfficialAnswer {
  @Field(() => LeverStatusEnum, { description: 'The status.' })
  status!: LeverStatus

  @Field(() => String, { description: 'What was answered, plain.' })
  body!: string

  @Field(() => Date, { description: 'When.' })
  at!: Date

  @Field(() => PersonType, { description: 'Who gave it, for the body that they are of.' })
  person!: PersonType
}
