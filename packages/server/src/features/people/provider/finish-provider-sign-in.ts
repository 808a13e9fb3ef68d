import * as inputs from '@leviers/shared/inputs/people'
import { limits } from '@leviers/shared/limits'
import type { Locale } from '@leviers/shared/roles'
import { v7 as newId } from 'uuid'
import { cleanInput } from '../../../commands/clean-input.js'
import type { Context } from '../../../context.js'
import { PublicError } from '../../../errors.js'
import { returnPath, type ProvenIdentity } from '../../../ports/sign-in-provider.js'
import { queryOf } from '../../../query.js'
import { sqlOf, type Sql } from '../../../sql.js'
import { ExternalIdentity } from '../identities/external-identity.entity.js'
import type { ProviderAttempt } from '../identities/provider-attempt.entity.js'
import { UnconfirmedIdentity } from '../identities/unconfirmed-identity.entity.js'
import { accountOf } from '../sign-in/account-of.js'
import { enterAccount, finishEntry, type Entry } from '../sign-in/enter-account.js'
import { lockAddress } from '../sign-in/sign-in-code.js'
import { hashOfState } from './hash-of-state.js'
import { providerOf } from './provider-of.js'

/** What came of signing in at the provider. */
export interface ProviderSignIn {
  /** Who is signed in now; null when a code is needed first. */
  personId: string | null
  /** What they may want to be called. */
  suggestedName: string | null
  /** Whose code is needed. */
  identity: { id: string; email: string } | null
}

/**
 * Takes a provider's answer, once, from the browser that was sent there. Somebody whom it named before is signed in; so is
 * somebody new with an address that it verified, whose account this becomes. Nobody gets an account that is there already
 * by what a provider says: its owner confirms it by a code (joinIdentity). Throws PROVIDER_… codes.
 */
export async function finishProviderSignIn(context: Context, raw: unknown): Promise<ProviderSignIn> {
  const { answer, locale } = cleanInput(inputs.finishProviderSignIn, raw)
  const identity = await receivedIdentity(context, new URLSearchParams(Buffer.from(answer, 'hex').toString()))
  const { email } = identity
  const came = await context.em.transactional(async (em) => {
    const sql = sqlOf(em)
    await lockAddress(sql, `${identity.issuer} ${identity.subject}`)
    const known = await knownPerson(sql, identity)
    if (known === null && email === null) throw new PublicError('PROVIDER_WITHOUT_ADDRESS')
    const person = { context, sql, identity, locale, email: email ?? '' }
    if (known !== null) return { entry: await enter(person, known) }
    if (await needsCode(person)) return { unconfirmed: await keepUnconfirmed(person) }
    return { entry: await enter(person, null) }
  })
  const suggestedName = identity.name
  if (!came.entry) return { personId: null, suggestedName, identity: { id: came.unconfirmed, email: email ?? '' } }
  await finishEntry(context, came.entry)
  return { personId: came.entry.personId, suggestedName, identity: null }
}

/** Who somebody is, by the answer to the visit that this browser began. That visit is over, whatever comes of it. */
async function receivedIdentity(context: Context, answer: URLSearchParams): Promise<ProvenIdentity> {
  const { setSession, site, browser } = context
  const provider = providerOf(context)
  if (!setSession || site === null) throw new PublicError('HTTP_ONLY')
  context.countComingIn({ by: 'PROVIDER' })
  const state = answer.get('state')
  if (browser === null || state === null) throw new PublicError('PROVIDER_TOO_LATE')
  const [attempt] = await queryOf<typeof ProviderAttempt>(context.em)
    .deleteFrom('ProviderAttempt')
    .where('stateHash', '=', hashOfState(state))
    .where('browserHash', '=', Buffer.from(browser, 'hex'))
    .returning(['nonce', 'verifier', 'endsAt'])
    .execute()
  if (!attempt || attempt.endsAt <= context.now()) throw new PublicError('PROVIDER_TOO_LATE')
  const { nonce, verifier } = attempt
  return provider.finish({ address: new URL(`${site}${returnPath}?${answer}`), state, nonce, verifier })
}

interface Arriving {
  context: Context
  sql: Sql
  identity: ProvenIdentity
  locale: Locale
  email: string
}

/** The account of somebody whom the provider named before. What it says of their work now counts from now on. */
async function knownPerson({ em }: Sql, { issuer, subject, siret }: ProvenIdentity): Promise<string | null> {
  const known = await em.findOne(ExternalIdentity, { issuer, subject })
  if (!known) return null
  if (siret !== null && siret !== known.siret)
    await em.nativeUpdate(ExternalIdentity, { issuer, subject }, { siret, settledAt: null })
  return known.personId
}

/** Whether an address is not theirs to have by the provider's word alone: one that has an account, or one that is promised a role. */
async function needsCode({ context, sql, identity, email }: Arriving): Promise<boolean> {
  await lockAddress(sql, email)
  if (!identity.isEmailVerified || email === context.config.adminEmail) return true
  return (await accountOf(sql.em, email)) !== null
}

async function enter({ context, sql, identity, email, locale }: Arriving, known: string | null): Promise<Entry> {
  const { idToken, issuer, subject, siret } = identity
  const entry = await enterAccount({ context, sql, known, openedBy: 'PROVIDER', idToken, email, locale })
  const { personId } = entry
  if (known === null)
    await sql.em.insert(ExternalIdentity, { issuer, subject, personId, siret, createdAt: context.now() })
  return entry
}

/** Kept while its person types the code that was sent to them, for this browser. */
async function keepUnconfirmed({ context, sql, identity, email }: Arriving): Promise<string> {
  const { issuer, subject, siret, idToken } = identity
  const id = newId()
  const createdAt = context.now()
  const endsAt = new Date(createdAt.getTime() + limits.provider.minutes * 60_000)
  const browserHash = Buffer.from(context.browser ?? '', 'hex')
  const kept = { id, browserHash, issuer, subject, email, siret, idToken, createdAt, endsAt }
  await sql.em.insert(UnconfirmedIdentity, kept)
  return id
}
