import * as inputs from '@leviers/shared/inputs/people'
import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql'
import { inputType } from '../../../api/input-type.js'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { cursorOf } from '../../../log/cursor.js'
import { becomeDemoPerson } from '../sign-in/become-demo-person.js'
import { MeType } from '../me.type.js'
import { meOf } from '../read-me.js'
import { requestSignInCode } from '../sign-in/request-sign-in-code.js'
import { signIn } from '../sign-in/sign-in.js'
import { endOtherSessions, ownSessions } from '../sign-in/own-sessions.js'
import { SessionType } from '../sign-in/session.type.js'
import { signOut } from '../sign-in/sign-out.js'
import { startGuest } from '../sign-in/start-guest.js'
import { ID } from '../../../id-scalar.js'

const StartGuestInput = inputType('StartGuestInput', inputs.startGuest)
const RequestSignInCodeInput = inputType('RequestSignInCodeInput', inputs.requestSignInCode)
const SignInInput = inputType('SignInInput', inputs.signIn)

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

  @FieldResolver(() => [SessionType], { description: 'The browsers that I am signed in with, the last used first.' })
  sessions(@Ctx() context: Context): Promise<SessionType[]> {
    return ownSessions(context)
  }

  @Mutation(() => MeType, { description: 'Takes part at once, under a pseudonym.' })
  async startGuest(
    @Ctx() context: Context,
    @Arg('input', () => StartGuestInput, { description: 'How to be called.' }) input: unknown,
  ): Promise<MeType> {
    return meOf(context, await startGuest(context, input))
  }

  @Mutation(() => Boolean, {
    description: 'Sends a code by e-mail; always true, so that nobody learns which addresses are known.',
  })
  async requestSignInCode(
    @Ctx() context: Context,
    @Arg('input', () => RequestSignInCodeInput, { description: 'Whom to send it to.' }) input: unknown,
  ): Promise<boolean> {
    await requestSignInCode(context, input)
    return true
  }

  @Mutation(() => MeType, { description: 'Signs in with a code; a guest keeps everything they did.' })
  async signIn(
    @Ctx() context: Context,
    @Arg('input', () => SignInInput, { description: 'The code.' }) input: unknown,
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

  @Mutation(() => [SessionType], {
    description: 'Ends another session of mine, or all of them but this; those that are left.',
  })
  async endOtherSessions(
    @Ctx() context: Context,
    @Arg('sessionId', () => ID, { nullable: true, description: 'Which; none for all.' }) sessionId?: string | null,
  ): Promise<SessionType[]> {
    await endOtherSessions(context, sessionId ?? null)
    return ownSessions(context)
  }
}
