import { refusalSentence, type RefusalCode, type RefusalDetails } from '@leviers/shared/refusals'
import { namedDetails } from '@leviers/shared/named-details'
import type { Locale } from '@leviers/shared/roles'
import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { PublicError } from '../errors.js'
import type { Logger } from '../logger.js'

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
  logger.error({ err: cause }, 'an operation failed')
  return { ...shownRefusal('INTERNAL', locale), ...(path ? { path } : {}) }
}

/** Whether an error is neither a refusal nor the fault of whoever asks: the database does not answer, or we have a bug. */
export function isOurTrouble(error: GraphQLError): boolean {
  const cause = causeOf(error)
  return cause !== null && !(cause instanceof PublicError)
}

/** What was thrown; null when the query itself was wrong. */
function causeOf(error: GraphQLError): Error | null {
  const cause = error.originalError ?? null
  // A wrong variable comes as a GraphQLError inside another one.
  if (cause instanceof GraphQLError) return causeOf(cause)
  return cause
}
