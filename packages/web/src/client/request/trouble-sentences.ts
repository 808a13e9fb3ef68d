import { Refusal } from './refusal.js'

/** French unless English is asked for; a language tag such as "fr" or "en-GB". */
export type LocaleOf = () => string

/** Troubles that the server cannot tell of, because it was not reached. */
const sentences = {
  AWAY: {
    fr: 'Leviers ne répond pas en ce moment. Ce que vous avez écrit est gardé ; nous réessayons.',
    en: 'Leviers does not answer at the moment. What you wrote is kept; we keep trying.',
  },
  OFFLINE: {
    fr: 'Vous êtes hors ligne. Leviers répondra au retour du réseau ; ce que vous avez écrit est gardé.',
    en: 'You are offline. Leviers will answer when the network is back; what you wrote is kept.',
  },
}

/** The refusal for when the server was not reached, or something between us answered instead. */
export function unreachable(localeOf: LocaleOf, retryAfter?: number): Refusal {
  const language = localeOf().toLowerCase().startsWith('en') ? 'en' : 'fr'
  return new Refusal({
    code: 'UNREACHABLE',
    sentence: sentences[navigator.onLine === false ? 'OFFLINE' : 'AWAY'][language],
    details: { retryAfter },
  })
}
