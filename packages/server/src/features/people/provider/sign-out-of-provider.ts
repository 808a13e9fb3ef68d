import type { Context } from '../../../context.js'
import { returnPath } from '../../../ports/sign-in-provider.js'
import { queryOf } from '../../../query.js'
import type { Session } from '../sign-in/session.entity.js'
import { signOut } from '../sign-in/sign-out.js'

/**
 * Ends the session as signOut does. The address where the provider that opened it ends its own; null when none did, or
 * when it does not answer: here the session is over in any case.
 */
export async function signOutOfProvider(context: Context): Promise<string | null> {
  const { provider, site } = context
  const idToken = await idTokenOf(context)
  await signOut(context)
  if (!provider || idToken === null || site === null) return null
  return provider.endAddress({ idToken, returnTo: `${site}${returnPath}` }).catch(() => null)
}

async function idTokenOf({ em, viewer }: Context): Promise<string | null> {
  if (!viewer) return null
  const session = await queryOf<typeof Session>(em)
    .selectFrom('Session')
    .select('idToken')
    .where('id', '=', viewer.sessionId)
    .executeTakeFirst()
  return session?.idToken ?? null
}
