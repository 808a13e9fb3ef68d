import { Field, Int, ObjectType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'
import { PersonType } from '../../people/person.type.js'

@ObjectType('BoardInvitation', { description: 'Somebody who is invited to a board.' })
export class BoardInvitationType {
  @Field(() => PersonType, { description: 'Who.' })
  person!: PersonType

  @Field(() => Date, { description: 'Since when.' })
  invitedAt!: Date

  @Field(() => Boolean, { description: 'Whether they came by a link.' })
  isByLink!: boolean
}

@ObjectType('BoardLink', {
  description: 'A link that invites to a board. Its address was shown once, to whoever made it.',
})
export class BoardLinkType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => Date, { description: 'When it was made.' })
  madeAt!: Date

  @Field(() => Date, { nullable: true, description: 'Until when it lets people in; null: for ever.' })
  endsAt!: Date | null

  @Field(() => Int, { nullable: true, description: 'How many people it lets in; null: as many as like.' })
  most!: number | null

  @Field(() => Int, { description: 'How many came by it.' })
  uses!: number

  @Field(() => Boolean, { description: 'Whether it lets somebody in now.' })
  isOpen!: boolean
}

@ObjectType('BoardInvitations', { description: 'Who is invited to a board, and by which links people come.' })
export class BoardInvitationsType {
  @Field(() => [BoardInvitationType], { description: 'The last 500 who were invited, the newest first.' })
  people!: BoardInvitationType[]

  @Field(() => [BoardLinkType], { description: 'The last 100 links, the newest first.' })
  links!: BoardLinkType[]
}
