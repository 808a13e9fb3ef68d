import { useLingui } from '@lingui/react'
import { fromWhen } from '../../../i18n/from-when.js'
import { hourInWords } from '../../../i18n/hour-in-words.js'
import { planWords } from '../../../i18n/plan-words.js'
import { untilWhen } from '../../../i18n/until-when.js'
import type { Activity, Plan } from './plan-of.js'

export interface PlanWords {
  /** « Jusqu’à dimanche soir : proposer et commenter » */
  now: string
  /** « Dès le 3 mars 2027 : prendre position », in the order of time. */
  later: string[]
}

/** Says in words what can be done now and until when, and what next. */
export function usePlanWords(): (plan: Plan, now: string) => PlanWords {
  // So that they follow the language.
  const { i18n } = useLingui()
  const words = planWords()
  const list = new Intl.ListFormat(i18n.locale)
  const line = (when: string, activities: readonly Activity[]) => {
    // Who may propose may change what they proposed.
    const named = activities.filter((one) => one !== 'editLever' || !activities.includes('createLever'))
    return capitalised(when + words.colon + list.format(named.map((one) => words[one])))
  }
  return ({ now: open, until, later }, now) => ({
    now: open.length > 0 ? line(until ? untilWhen(until, now) : words.now, open) : words.nothing,
    later: later.map(({ at, activities }) => line(fromWhen(at) + hourInWords(at), activities)),
  })
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
