import { everythingOn } from '@leviers/shared/phases'
import { takingPartRefusals } from '@leviers/shared/refusals/taking-part-refusals'
import { useEffect, useRef } from 'react'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { useRules } from '../../people/phases/rules.js'
import { useStanding } from '../../people/me/use-standing.js'
import { useProgramme } from '../sync/use-programme.js'
import { planOf, type Activity, type Plan } from './plan-of.js'
import { usePlanWords } from './use-plan-words.js'

/** Says on every page, in one line, what can be done now and until when. Its place in the head is kept free for it. */
export function PhaseLine() {
  const { answer } = useProgramme()
  const { phases, now, board } = useRules()
  const wordsOf = usePlanWords()
  const plan = useOwnPlan(planOf(phases, now))
  const {
    now: open,
    later: [next],
  } = wordsOf(plan, now)
  const state = board?.state ?? 'OPEN'
  const first = state === 'OPEN' ? `${open}.` : takingPartRefusals[`BOARD_${state}`][shownLocale()]
  const second = state === 'OPEN' && next ? `${next}.` : null
  useSpokenChange([first, second].join(' '), `${board?.id} ${shownLocale()}`)
  // Where there is no board there is nothing to do.
  if (!answer || answer.programme.boards.length === 0) return null
  return (
    <>
      {first} {second && <span className={plan.now.length > 0 ? 'max-sm:hidden' : ''}>{second}</span>}
    </>
  )
}

const actions = {
  createLever: 'publishLever',
  editLever: 'editLever',
  comment: 'addComment',
  vote: 'castVote',
} as const

/** What of a plan whoever reads may do, by their own rights and the rules of the board. */
function useOwnPlan({ now, until, later }: Plan): Plan {
  const { refusalOf } = useStanding()
  const towards = { capabilities: everythingOn, isAuthor: true }
  const own = (activities: readonly Activity[]) =>
    activities.filter((activity) => refusalOf(actions[activity], towards) === null)
  const owned = later.map(({ at, activities }) => ({ at, activities: own(activities) }))
  return { now: own(now), until, later: owned.filter(({ activities }) => activities.length > 0) }
}

/** Whoever listens to the page is told when a phase opens or closes under their hands; not when they go elsewhere. */
function useSpokenChange(words: string, place: string): void {
  const announce = useAnnounce()
  const last = useRef({ words: '', place })
  useEffect(() => {
    if (last.current.words && last.current.place === place && last.current.words !== words) announce(words, 'spoken')
    last.current = { words, place }
  }, [announce, words, place])
}
