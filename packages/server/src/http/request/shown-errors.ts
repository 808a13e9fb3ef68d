import { refusalSentence, type RefusalCode, type RefusalDetails } from '@leviers/shared/refusals/refusals'
import { namedDetails } from '@leviers/shared/inputs/named-details'
import type { Locale } from '@leviers/shared/roles'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { PublicError } from '../../errors.js'
import type { Logger } from '../../logger.js'
import { unavailability } from '../../unavailable.js'

/** A refusal as it is answered: the sentence in the person's language, the stable code, what programs may need. */
export function shownRefusal(code: RefusalCode, locale: Locale, details: RefusalDetails = {}): GraphQLFormattedError {
  return { message: refusalSentence(code, locale, namedDetails(details, locale)), extensions: { ...details, code } }
}

/** An error of an operation as it is answered: never a stack, SQL or a path; what is a bug is logged. */
export function shownError(error: GraphQLError, locale: Locale, logger: Logger): GraphQLFormattedError {
  const { path, locations } = error
  const place = { ...(path ? { path } : {}), ...(locations ? { locations } : {}) }
  const cause = causeOf(error)
  if (cause instanceof PublicError) return { ...shownRefusal(cause.code, locale, cause.details), ...place }
  if (cause === null) return { ...shownRefusal('BAD_QUERY', locale, { reason: error.message }), ...place }
  const passing = unavailability(cause)
  logger[passing ? 'warn' : 'error']({ err: cause }, 'an operation failed')
  if (passing) return { ...shownRefusal(passing.code, locale, passing.details), ...(path ? { path } : {}) }
  return { ...shownRefusal('INTERNAL', locale), ...(path ? { path } : {}) }
}

/** Whether an error is neither a refusal nor the fault of whoever asks: the database does not answer, or we have a bug. */
export function isOurTrouble(error: GraphQLError): boolean {
  const cause = causeOf(error)
  return cause !== null && (!(cause instanceof PublicError) || unavailability(cause) !== null)
}

/** The HTTP status of a refusal, and in how many seconds the same may be asked again. */
export function statusOf(extensions: GraphQLFormattedError['extensions']): {
  status: number
  retryAfter: number | null
} {
  const { code, retryAfter } = extensions ?? {}
  const seconds = typeof retryAfter === 'number' ? retryAfter : null
  if (code === 'UNAVAILABLE') return { status: 503, retryAfter: seconds }
  if (code === 'TOO_MANY_REQUESTS') return { status: 429, retryAfter: seconds }
  return { status: code === 'INTERNAL' ? 500 : 400, retryAfter: null }
}

/** What was thrown; null when the query itself was wrong. */
function causeOf(error: GraphQLError): Error | null {
  const cause = error.originalError ?? null
  // A wrong variable comes as a GraphQLError inside another one.
  if (cause instanceof GraphQLError) return causeOf(cause)
  return cause
}
