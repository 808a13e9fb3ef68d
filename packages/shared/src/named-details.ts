import { fieldName } from './fields.js'
import type { LeverStatus } from './lever-statuses.js'
import type { RefusalDetails } from './refusals.js'
import type { Locale } from './roles.js'
import { statusNames } from './status-names.js'

/** A refusal's details as its sentence says them: fields and statuses by the names that people know. */
export function namedDetails(details: RefusalDetails, locale: Locale): RefusalDetails {
  const { field, status, left } = details
  return {
    ...details,
    ...(field === undefined ? {} : { field: fieldName(String(field), locale) }),
    // A detail of this name is always tries at a code.
    ...(left === undefined ? {} : { left: shownTries(Number(left), locale) }),
    // A detail of this name is always a lever's status.
    ...(status === undefined ? {} : { status: statusNames[status as LeverStatus][locale] }),
  }
}

function shownTries(count: number, locale: Locale): string {
  if (locale === 'EN') return count === 1 ? 'one try' : `${count} tries`
  return count === 1 ? 'un essai' : `${count} essais`
}
