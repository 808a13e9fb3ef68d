import { Refusal } from './refusal.js'

/** French unless English is asked for; a language tag such as "fr" or "en-GB". */
export type LocaleOf = () => string

/** Troubles that the server cannot tell of, because it was not reached. */
const sentences = {
  UNREACHABLE: {
    fr: 'Leviers ne répond pas en ce moment. Ce que vous avez écrit est gardé ; nous réessayons.',
    en: 'Leviers does not answer at the moment. What you wrote is kept; we keep trying.',
  },
}

/** The refusal for when the server was not reached, or something between us answered instead. */
export function unreachable(localeOf: LocaleOf, retryAfter?: number): Refusal {
  const language = localeOf().toLowerCase().startsWith('en') ? 'en' : 'fr'
  return new Refusal({
    code: 'UNREACHABLE',
    sentence: sentences.UNREACHABLE[language],
    details: { retryAfter },
  })
}
