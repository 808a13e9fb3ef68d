import { validate as isUuid } from 'uuid'
import { viewerOf, type Context } from '../../../context.js'
import { Passkey } from '../identities/passkey.entity.js'

/** From now on nobody signs in with it. One that is gone already, or somebody else's, changes nothing. Throws SIGN_IN_FIRST. */
export async function removePasskey(context: Context, id: string): Promise<void> {
  const { personId } = viewerOf(context)
  context.countWrite()
  if (isUuid(id)) await context.em.nativeDelete(Passkey, { id, personId })
}
