import { fieldName, yourField } from './fields.js'
import type { LeverStatus } from '../lever-statuses.js'
import { limits } from '../limits.js'
import type { RefusalDetails } from '../refusals/refusals.js'
import type { Locale } from '../roles.js'
import { statusNames } from '../status-names.js'

/** A refusal's details as its sentence says them: fields and statuses by the names that people know. */
export function namedDetails(details: RefusalDetails, locale: Locale): RefusalDetails {
  const { field, status, left, startsOn } = details
  return {
    ...details,
    ...shownLengths(details, locale),
    ...(startsOn === undefined ? {} : { days: shownDays(details, locale) }),
    ...(field === undefined ? {} : { field: fieldName(String(field), locale) }),
    // A detail of this name is always tries at a code.
    ...(left === undefined ? {} : { left: shownTries(Number(left), locale) }),
    // A detail of this name is always a lever's status.
    ...(status === undefined ? {} : { status: statusNames[status as LeverStatus][locale] }),
  }
}

/** How long a text is, and by how much too long, as one reads numbers; whose it is: « Votre commentaire ». */
function shownLengths({ field, length, max }: RefusalDetails, locale: Locale): RefusalDetails {
  if (max === undefined) return {}
  const figures = new Intl.NumberFormat(locale)
  if (field === undefined || length === undefined) return { max: figures.format(Number(max)) }
  const isComment = field === 'body' && max === limits.text.comment
  return {
    yours: yourField(isComment ? 'comment' : String(field), locale),
    length: figures.format(Number(length)),
    over: figures.format(Number(length) - Number(max)),
  }
}

/** From which day to which, the last included. */
function shownDays({ startsOn, endsOn }: RefusalDetails, locale: Locale): string {
  const inWords = new Intl.DateTimeFormat(locale === 'FR' ? 'fr-FR' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' })
  const [first, last] = [startsOn, endsOn].map(
    (day) =>
      day && inWords.format(new Date(`${day}T12:00:00Z`)).replace(/^1 (?=\p{L})/u, locale === 'FR' ? '1er ' : '1 '),
  )
  if (locale === 'EN') return last ? `from ${first} to ${last}` : `since ${first}`
  return last ? `du ${first} au ${last}` : `depuis le ${first}`
}

function shownTries(count: number, locale: Locale): string {
  if (locale === 'EN') return count === 1 ? 'one try' : `${count} tries`
  return count === 1 ? 'un essai' : `${count} essais`
}
