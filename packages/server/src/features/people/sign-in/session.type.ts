import { Field, ObjectType } from 'type-graphql'
import { registerEnum } from '../../../api/enums.js'
import { ID } from '../../../id-scalar.js'
import type { SessionOpener } from './session.entity.js'

const SessionOpenerEnum = { CODE: 'CODE', PROVIDER: 'PROVIDER', PASSKEY: 'PASSKEY' } satisfies Record<
  SessionOpener,
  string
>
registerEnum(SessionOpenerEnum, {
  name: 'SessionOpener',
  description: 'What somebody showed to come in.',
  valuesConfig: {
    CODE: { description: 'A code that was sent to their address.' },
    PROVIDER: { description: 'Who they are to the provider.' },
    PASSKEY: { description: 'A passkey.' },
  },
})

@ObjectType('Session', { description: 'A browser that I am signed in with.' })
export class SessionType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, {
    nullable: true,
    description: 'What it is, as the browser says, such as « Firefox, Windows »; null when it does not say.',
  })
  device!: string | null

  @Field(() => SessionOpenerEnum, {
    nullable: true,
    description: 'What I showed to come in; null when it is not known.',
  })
  openedBy!: SessionOpener | null

  @Field(() => Date, { description: 'When I signed in with it.' })
  createdAt!: Date

  @Field(() => Date, { description: 'When it was last used, to ten minutes.' })
  lastSeenAt!: Date

  @Field(() => Boolean, { description: 'Whether it is the one that asks.' })
  isCurrent!: boolean
}
