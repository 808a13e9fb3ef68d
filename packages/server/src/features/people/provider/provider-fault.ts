import type { RefusalCode } from '@leviers/shared/refusals/refusals'
import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import { PublicError } from '../../../errors.js'
import type { Logger } from '../../../logger.js'

/** Why a provider could not say who somebody is, as people read it. Only a code is logged: faults bear tokens and names. */
export function providerFault(fault: unknown, logger: Logger): unknown {
  const refusal = fault instanceof PublicError ? null : refusalOf(fault)
  if (refusal === null) return fault
  logger.warn({ refusal, reason: reasonOf(fault) }, 'the provider did not say who somebody is')
  return new PublicError(refusal)
}

/** Null when it is a fault of ours. */
function refusalOf(fault: unknown): RefusalCode | null {
  if (isSilence(fault)) return 'PROVIDER_AWAY'
  if (fault instanceof AuthorizationResponseError)
    return fault.error === 'server_error' ? 'PROVIDER_AWAY' : 'PROVIDER_NOT_DONE'
  if (fault instanceof ResponseBodyError) return fault.status >= 500 ? 'PROVIDER_AWAY' : 'PROVIDER_NOT_PROVEN'
  if (fault instanceof WWWAuthenticateChallengeError) return 'PROVIDER_NOT_PROVEN'
  if (!(fault instanceof ClientError)) return null
  const { cause } = fault
  const isAway = isSilence(cause) || (cause instanceof Response && cause.status >= 500)
  return isAway ? 'PROVIDER_AWAY' : 'PROVIDER_NOT_PROVEN'
}

/** Nothing came back: it was refused, cut, or not there in time. */
function isSilence(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  return ['TimeoutError', 'AbortError'].includes(fault.name) || (fault instanceof TypeError && 'cause' in fault)
}

function reasonOf(fault: unknown): string {
  return fault instanceof Error && 'code' in fault && typeof fault.code === 'string' ? fault.code : 'unknown'
}
