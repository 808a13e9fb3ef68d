import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import type { SignInProvider } from '../../../ports/sign-in-provider.js'

/** The provider by which people may sign in here. Throws NOT_FOUND without. */
export function providerOf({ provider }: Pick<Context, 'provider'>): SignInProvider {
  if (!provider) throw new PublicError('NOT_FOUND')
  return provider
}
