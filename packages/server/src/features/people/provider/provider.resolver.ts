import * as inputs from '@leviers/shared/inputs/people'
import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import { inputType } from '../../../api/input-type.js'
import type { Context } from '../../../context.js'
import { ID } from '../../../id-scalar.js'
import { MeType } from '../me.type.js'
import { meOf } from '../read-me.js'
import { finishProviderSignIn, type ProviderSignIn } from './finish-provider-sign-in.js'
import { joinIdentity } from './join-identity.js'
import { signOutOfProvider } from './sign-out-of-provider.js'
import { startProviderSignIn } from './start-provider-sign-in.js'

const FinishProviderSignInInput = inputType('FinishProviderSignInInput', inputs.finishProviderSignIn)
const JoinIdentityInput = inputType('JoinIdentityInput', inputs.joinIdentity)

@ObjectType('IdentityToConfirm', {
  description: 'Who somebody is to a provider: a code of their address is still needed.',
})
class IdentityToConfirmType {
  @Field(() => ID, { description: 'What joinIdentity wants, once they have signed in with a code.' })
  id!: string

  @Field(() => String, { description: 'The address that the provider gave.' })
  email!: string
}

@ObjectType('ProviderSignIn', { description: 'What came of signing in at a provider.' })
class ProviderSignInType implements Pick<ProviderSignIn, 'personId'> {
  personId!: string | null

  @Field(() => String, { nullable: true, description: 'What they may want to be called, as the provider knows them.' })
  suggestedName!: string | null

  @Field(() => IdentityToConfirmType, {
    nullable: true,
    description:
      'The address has an account already, or the provider has not verified it: a code is needed. Else null.',
  })
  identity!: IdentityToConfirmType | null
}

/** Coming in, and going out, by a provider. */
@Resolver(() => ProviderSignInType)
export class ProviderResolver {
  @FieldResolver(() => MeType, { nullable: true, description: 'Who is signed in now; null when a code is needed.' })
  me(@Root() { personId }: ProviderSignInType, @Ctx() context: Context): Promise<MeType> | null {
    return personId === null ? null : meOf(context, personId)
  }

  @Mutation(() => String, { description: 'The address of the provider, where this browser may sign in.' })
  startProviderSignIn(@Ctx() context: Context): Promise<string> {
    return startProviderSignIn(context)
  }

  @Mutation(() => ProviderSignInType, {
    description: 'Signs in with what a provider answered; a guest keeps everything.',
  })
  async finishProviderSignIn(
    @Ctx() context: Context,
    @Arg('input', () => FinishProviderSignInInput, { description: 'What it answered.' }) input: unknown,
  ): Promise<ProviderSignInType> {
    return Object.assign(new ProviderSignInType(), await finishProviderSignIn(context, input))
  }

  @Mutation(() => MeType, { description: 'Whoever has just given the code of their address is whom a provider named.' })
  async joinIdentity(
    @Ctx() context: Context,
    @Arg('input', () => JoinIdentityInput, { description: 'Which identity.' }) input: unknown,
  ): Promise<MeType> {
    return meOf(context, await joinIdentity(context, input))
  }

  @Mutation(() => String, {
    nullable: true,
    description: 'Ends the session. Where the provider that opened it ends its own; null when none did.',
  })
  signOutOfProvider(@Ctx() context: Context): Promise<string | null> {
    return signOutOfProvider(context)
  }
}
