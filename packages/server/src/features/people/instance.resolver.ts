import { can } from '@leviers/shared/policies'
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql'
import { viewerStanding, type Context } from '../../context.js'
import { PublicError } from '../../errors.js'
import { queryOf } from '../../query.js'
import { sqlOf } from '../../sql.js'
import { hasAdministrators } from './roles/has-administrators.js'
import type { Mail } from './mail.entity.js'
import { Person } from './person.entity.js'
import { PersonType, shownPerson } from './person.type.js'
import { ID } from '../../id-scalar.js'

@ObjectType({ description: 'Another site where people may show who they are.' })
class SignInProvider {
  @Field(() => String, { description: 'What it is called in French.' })
  frenchName!: string

  @Field(() => String, { description: 'What it is called in English.' })
  englishName!: string
}

@ObjectType({ description: 'What this installation of Leviers is.' })
class Instance {
  @Field(() => Boolean, { description: 'Whether it is a demonstration: one click becomes one of its people.' })
  demo!: boolean

  @Field(() => Boolean, { description: 'Whether it sends e-mail; else administrators read the outbox.' })
  sendsMail!: boolean

  @Field(() => Boolean, { description: 'Whether somebody administers it, or will as soon as they sign in.' })
  hasAdministrator!: boolean

  @Field(() => Int, { description: 'After how many days it is forgotten how texts were typed; 0: within the hour.' })
  textRetentionDays!: number

  @Field(() => SignInProvider, { nullable: true, description: 'By which people may also sign in; null without.' })
  provider!: SignInProvider | null

  @Field(() => [PersonType], { description: 'The people of a demonstration; none elsewhere.' })
  demoPeople!: PersonType[]
}

@ObjectType('Mail', { description: 'A message that was or is to be sent.' })
class MailType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string

  @Field(() => String, { description: 'To whom.' })
  to!: string

  @Field(() => String, { description: 'Its subject.' })
  subject!: string

  @Field(() => String, { description: 'Its text.' })
  body!: string

  @Field(() => Date, { description: 'When it was written.' })
  at!: Date

  @Field(() => Boolean, { description: 'Whether it was sent.' })
  sent!: boolean
}

/** The installation, and its mails for administrators. */
@Resolver()
export class InstanceResolver {
  @Query(() => Instance, { description: 'What this installation is.' })
  async instance(@Ctx() { config, em, provider: used }: Context): Promise<Instance> {
    const order = { orderBy: { createdAt: 'asc', id: 'asc' } } as const
    const people = config.demo ? await em.find(Person, { isDemo: true }, order) : []
    const hasAdministrator = config.adminEmail !== null || (await hasAdministrators(sqlOf(em)))
    const sendsMail = config.smtpUrl !== null
    const provider = used && { frenchName: used.names.FR, englishName: used.names.EN }
    const { demo, textRetentionDays } = config
    return { demo, provider, textRetentionDays, sendsMail, hasAdministrator, demoPeople: people.map(shownPerson) }
  }

  @Query(() => [MailType], { description: 'The last messages, newest first (administrators).' })
  async mails(
    @Ctx() { em, viewer }: Context,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many, 1 to 100.' }) first: number,
    @Arg('after', () => ID, { nullable: true, description: 'The id after which they begin.' }) after?: string | null,
  ): Promise<MailType[]> {
    if (!can(viewerStanding(viewer), 'readMails')) throw new PublicError('ADMINISTRATORS_ONLY')
    const rows = await queryOf<typeof Mail>(em)
      .selectFrom('Mail')
      .select(({ eb }) => [
        'id',
        'recipient as to',
        'subject',
        'body',
        'createdAt',
        eb('sentAt', 'is not', null).$castTo<boolean>().as('sent'),
      ])
      .$if(typeof after === 'string', (mails) =>
        mails.where(({ eb, cast }) => eb(cast('id', 'text'), '<', after ?? null)),
      )
      .orderBy('id', 'desc')
      .limit(Math.max(1, Math.min(first, 100)))
      .execute()
    return rows.map(({ createdAt: at, ...mail }) => ({ ...mail, at }))
  }
}
