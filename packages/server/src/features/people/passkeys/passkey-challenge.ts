import { createHash, randomBytes } from 'node:crypto'
import { limits } from '@leviers/shared/limits'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { queryOf } from '../../../query.js'
import { PasskeyChallenge } from '../identities/passkey-challenge.entity.js'

/** A challenge for the browser that asks, to be answered once within some minutes. Throws HTTP_ONLY. */
export async function makeChallenge(context: Context, personId: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const { keepBrowser, em, now } = context
  if (!keepBrowser) throw new PublicError('HTTP_ONLY')
  const challenge = new Uint8Array(randomBytes(32))
  const browserHash = Buffer.from(keepBrowser(), 'hex')
  const endsAt = new Date(now().getTime() + limits.passkey.minutes * 60_000)
  const challengeHash = hashOf(Buffer.from(challenge).toString('base64url'))
  await em.insert(PasskeyChallenge, { challengeHash, browserHash, personId, endsAt })
  return challenge
}

/** Whether an answer is to a challenge that this browser was given for that; from then on it is to none. */
export async function spendChallenge(context: Context, challenge: string, personId: string | null): Promise<boolean> {
  const { browser, em, now } = context
  if (browser === null) return false
  const [spent] = await queryOf<typeof PasskeyChallenge>(em)
    .deleteFrom('PasskeyChallenge')
    .where('challengeHash', '=', hashOf(challenge))
    .where('browserHash', '=', Buffer.from(browser, 'hex'))
    .returning(['personId', 'endsAt'])
    .execute()
  return spent !== undefined && spent.endsAt > now() && (spent.personId ?? null) === personId
}

function hashOf(challenge: string): Buffer {
  return createHash('sha256').update(challenge).digest()
}
