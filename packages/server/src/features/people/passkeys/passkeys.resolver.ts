import * as inputs from '@leviers/shared/inputs/people'
import { Arg, Ctx, FieldResolver, Mutation, Resolver } from 'type-graphql'
import { inputType } from '../../../api/input-type.js'
import type { Context } from '../../../context.js'
import { ID } from '../../../id-scalar.js'
import { MeType } from '../me.type.js'
import { meOf } from '../read-me.js'
import { addPasskey } from './add-passkey.js'
import { ownPasskeys } from './own-passkeys.js'
import { PasskeyType } from './passkey.type.js'
import { removePasskey } from './remove-passkey.js'
import { signInWithPasskey } from './sign-in-with-passkey.js'
import { startPasskey } from './start-passkey.js'
import { startPasskeySignIn } from './start-passkey-sign-in.js'

const AddPasskeyInput = inputType('AddPasskeyInput', inputs.addPasskey)
const SignInWithPasskeyInput = inputType('SignInWithPasskeyInput', inputs.signInWithPasskey)

/** Passkeys: adding, removing, and signing in with one. */
@Resolver(() => MeType)
export class PasskeysResolver {
  @FieldResolver(() => [PasskeyType], { description: 'The passkeys that I can sign in with.' })
  passkeys(@Ctx() context: Context): Promise<PasskeyType[]> {
    return ownPasskeys(context)
  }

  @Mutation(() => String, { description: 'What a browser needs to make a passkey: options of WebAuthn, as JSON.' })
  startPasskey(@Ctx() context: Context): Promise<string> {
    return startPasskey(context)
  }

  @Mutation(() => [PasskeyType], { description: 'Keeps a passkey that a browser made; all of mine afterwards.' })
  async addPasskey(
    @Ctx() context: Context,
    @Arg('input', () => AddPasskeyInput, { description: 'What the browser made.' }) input: unknown,
  ): Promise<PasskeyType[]> {
    await addPasskey(context, input)
    return ownPasskeys(context)
  }

  @Mutation(() => [PasskeyType], { description: 'Removes one of my passkeys; those that are left.' })
  async removePasskey(
    @Ctx() context: Context,
    @Arg('passkeyId', () => ID, { description: 'Which.' }) passkeyId: string,
  ): Promise<PasskeyType[]> {
    await removePasskey(context, passkeyId)
    return ownPasskeys(context)
  }

  @Mutation(() => String, {
    description: 'What a browser needs to sign in with a passkey: options of WebAuthn, as JSON.',
  })
  startPasskeySignIn(@Ctx() context: Context): Promise<string> {
    return startPasskeySignIn(context)
  }

  @Mutation(() => MeType, { description: 'Signs in with a passkey; a guest keeps everything they did.' })
  async signInWithPasskey(
    @Ctx() context: Context,
    @Arg('input', () => SignInWithPasskeyInput, { description: 'What the browser answered.' }) input: unknown,
  ): Promise<MeType> {
    return meOf(context, await signInWithPasskey(context, input))
  }
}
