import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { runFor, type Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { cursorOf } from '../../../log/cursor.js'
import { becomeDemoPerson } from '../sign-in/become-demo-person.js'
import { changeRole } from '../change-role.js'
import { ChangeRoleInput } from '../change-role.input.js'
import { MeType, shownMe } from '../me.type.js'
import { Person } from '../person.entity.js'
import { PersonType, shownPerson } from '../person.type.js'
import { renewRights } from '../sign-in/renew-rights.js'
import { requestSignInCode } from '../sign-in/request-sign-in-code.js'
import { RequestSignInCodeInput } from '../sign-in/request-sign-in-code.input.js'
import { signIn } from '../sign-in/sign-in.js'
import { SignInInput } from '../sign-in/sign-in.input.js'
import { signOut } from '../sign-in/sign-out.js'
import { startGuest } from '../sign-in/start-guest.js'
import { StartGuestInput } from '../sign-in/start-guest.input.js'
import { updateProfile } from '../update-profile.js'
import { UpdateProfileInput } from '../update-profile.input.js'
import { ID } from '../../../id-scalar.js'

/** Whoever is asking: who they are, and how they come in and go out. */
@Resolver(() => MeType)
export class MeResolver {
  @Query(() => MeType, { nullable: true, description: 'Whoever is asking; null for a visitor.' })
  me(@Ctx() context: Context): Promise<MeType> | null {
    return context.viewer && meOf(context, context.viewer.personId)
  }

  @FieldResolver(() => String, { description: 'Where their own feed continues after this answer.' })
  async cursor(@Root() { id }: MeType, @Ctx() context: Context): Promise<string> {
    const head = await context.headOf('PERSON', id)
    if (!head) throw new PublicError('NOT_FOUND')
    return cursorOf(head)
  }

  @Mutation(() => MeType, { description: 'Takes part at once, under a pseudonym.' })
  async startGuest(
    @Ctx() context: Context,
    @Arg('input', () => StartGuestInput, { description: 'How to be called.' }) input: StartGuestInput,
  ): Promise<MeType> {
    return meOf(context, await startGuest(context, input))
  }

  @Mutation(() => Boolean, {
    description: 'Sends a code by e-mail; always true, so that nobody learns which addresses are known.',
  })
  async requestSignInCode(
    @Ctx() context: Context,
    @Arg('input', () => RequestSignInCodeInput, { description: 'Whom to send it to.' }) input: RequestSignInCodeInput,
  ): Promise<boolean> {
    await requestSignInCode(context, input)
    return true
  }

  @Mutation(() => MeType, { description: 'Signs in with a code; a guest keeps everything they did.' })
  async signIn(
    @Ctx() context: Context,
    @Arg('input', () => SignInInput, { description: 'The code.' }) input: SignInInput,
  ): Promise<MeType> {
    return meOf(context, await signIn(context, input))
  }

  @Mutation(() => MeType, { description: 'Becomes one of the people of a demonstration.' })
  async becomeDemoPerson(
    @Ctx() context: Context,
    @Arg('personId', () => ID, { description: 'Which.' }) personId: string,
  ): Promise<MeType> {
    return meOf(context, await becomeDemoPerson(context, personId))
  }

  @Mutation(() => Boolean, { description: 'Ends the session.' })
  async signOut(@Ctx() context: Context): Promise<boolean> {
    await signOut(context)
    return true
  }

  @Mutation(() => MeType, { description: 'Changes how one presents oneself.' })
  async updateProfile(
    @Ctx() context: Context,
    @Arg('input', () => UpdateProfileInput, { description: 'The profile.' }) input: UpdateProfileInput,
  ): Promise<MeType> {
    const { streamId } = await runFor(context, updateProfile, input)
    return meOf(context, streamId)
  }

  @Mutation(() => PersonType, { description: 'Gives someone another role (administrators).' })
  async changeRole(
    @Ctx() context: Context,
    @Arg('input', () => ChangeRoleInput, { description: 'The role.' }) input: ChangeRoleInput,
  ): Promise<PersonType> {
    const { streamId } = await runFor(context, changeRole, input)
    await renewRights(context, streamId)
    return shownPerson(await findPerson(context, streamId))
  }
}

async function meOf(context: Context, personId: string): Promise<MeType> {
  return shownMe(await findPerson(context, personId))
}

async function findPerson({ em }: Context, id: string): Promise<Person> {
  const person = await em.findOne(Person, { id })
  if (!person) throw new PublicError('NOT_FOUND')
  return person
}
