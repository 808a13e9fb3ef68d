import { viewerOf, type Context } from '../../../context.js'
import { Passkey } from '../identities/passkey.entity.js'
import { PasskeyType } from './passkey.type.js'

/** The passkeys of whoever is asking, in the order in which they were added. Throws SIGN_IN_FIRST. */
export async function ownPasskeys(context: Context): Promise<PasskeyType[]> {
  const { personId } = viewerOf(context)
  const own = await context.em.find(Passkey, { personId }, { orderBy: { createdAt: 'asc', id: 'asc' } })
  return own.map(({ id, name, createdAt, lastUsedAt }) =>
    Object.assign(new PasskeyType(), { id, name, createdAt, lastUsedAt: lastUsedAt ?? null }),
  )
}
