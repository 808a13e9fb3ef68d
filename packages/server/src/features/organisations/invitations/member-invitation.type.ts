import type { MandateKind } from '@leviers/shared/mandates'
import { Field, ObjectType } from 'type-graphql'
import { ID } from '../../../id-scalar.js'
import { MandateKindEnum } from '../mandates/mandate.type.js'
import type { MemberInvitation } from './member-invitation.entity.js'

@ObjectType('MemberInvitation', { description: 'That an address is invited to a body, and nobody came with it yet.' })
export class MemberInvitationType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'The address.' })
  email!: string

  @Field(() => MandateKindEnum, { description: 'As what.' })
  kind!: MandateKind

  @Field(() => Date, { description: 'When it was last sent.' })
  invitedAt!: Date

  @Field(() => Date, { description: 'Until when it is valid.' })
  expiresAt!: Date
}

/** An invitation as administrators see it. */
export function shownInvitation({ id, email, kind, invitedAt, expiresAt }: MemberInvitation): MemberInvitationType {
  return Object.assign(new MemberInvitationType(), { id, email, kind, invitedAt, expiresAt })
}
