import { unnamed } from '@leviers/shared/inputs/unnamed'
import type { Locale } from '@leviers/shared/roles'
import { cleanLine } from '@leviers/shared/texts'
import type { Context } from '../../../context.js'
import { lockPeople, raisePeopleVersion } from '../../../log/answer-version.js'
import type { Sql } from '../../../sql.js'
import { createPerson } from '../create-person.js'
import { Person } from '../person.entity.js'
import { claimGuest, markClaimed } from './claim-guest.js'
import { deviceOf } from './device-of.js'
import type { SessionOpener } from './session.entity.js'
import { endSession, endSessionsOf, startSession } from './session.js'

/** Somebody who has shown who they are. */
export interface Arrival {
  context: Context
  sql: Sql
  /** Their account; null when they are new. */
  known: string | null
  openedBy: SessionOpener
  idToken?: string | null
  /** Of somebody new. */
  email: string
  locale: Locale
  displayName?: string | null
}

export interface Entry {
  personId: string
  /** The guest whose doings the account takes over. */
  guestId: string | null
  token: string
  /** The sessions that are over. */
  ended: string[]
}

/**
 * Opens a session of an account, under a new token, in the transaction of what proved whose it is. Someone new gets an
 * account; a guest keeps everything they did: under the same name when they are new, else moved to the account.
 */
export async function enterAccount(arrival: Arrival): Promise<Entry> {
  const { context, sql, known, openedBy, idToken = null } = arrival
  const { viewer, userAgent, now } = context
  const personId = known ?? (await keepGuest(arrival)) ?? (await newAccount(arrival))
  const claims = known !== null && viewer?.isGuest === true
  const isClaimed = claims && (await markClaimed(sql, { guestId: viewer.personId, accountId: known }))
  const guestId = isClaimed ? viewer.personId : null
  const ended = viewer ? [viewer.sessionId] : []
  if (viewer) await endSession(sql.em, viewer.sessionId)
  if (guestId) ended.push(...(await endSessionsOf(sql.em, guestId)))
  const device = deviceOf(userAgent)
  const token = await startSession(sql, { personId, device, openedBy, idToken, now: now() })
  return { personId, guestId, token, ended }
}

/** Once that is committed: the browser gets the session, sockets of former ones close, what a guest did is moved. */
export async function finishEntry(context: Context, { personId, guestId, token, ended }: Entry): Promise<void> {
  ended.forEach((sessionId) => context.sessionEnds.notify(sessionId))
  context.setSession?.(token)
  if (guestId) await claimGuest(context, { guestId, accountId: personId })
}

/** The guest who asks becomes an account with this new address; null when a visitor asks. */
async function keepGuest({ context: { viewer }, sql, email }: Arrival): Promise<string | null> {
  if (!viewer?.isGuest) return null
  await lockPeople(sql)
  const guest = { id: viewer.personId, isGuest: true, claimedById: null }
  const kept = await sql.em.nativeUpdate(Person, guest, { email, isGuest: false })
  if (kept === 0) return null
  await raisePeopleVersion(sql)
  return viewer.personId
}

function newAccount({ context, sql, email, locale, displayName }: Arrival): Promise<string> {
  const name = cleanLine(displayName ?? '') || unnamed[locale]
  return createPerson(sql, { displayName: name, email, locale }, context.now())
}
