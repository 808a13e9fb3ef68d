import { whyNotOnPage, type PageAction, type Standing } from '@leviers/shared/page-policies'
import { takingPartRefusals } from '@leviers/shared/refusals/taking-part-refusals'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { useRules } from '../phases/rules.js'
import { useClosedSentence } from '../phases/use-closed-sentence.js'
import { useMe } from './use-me.js'

/** What more is known of a lever, and of whoever reads in front of it. */
type OnLever = Partial<Pick<Standing, 'isInvited' | 'isDecided' | 'board' | 'capabilities'>>

/** What whoever reads may do now, and why not: the same rules as on the server. */
export function useStanding() {
  const closedSentence = useClosedSentence()
  const { me } = useMe()
  const rules = useRules()
  // A visitor may press: they are asked to sign in, and the act is done right after.
  const role = me?.role ?? 'PARTICIPANT'
  const refusalOf = (action: PageAction, towards: OnLever & Pick<Standing, 'isAuthor'>) =>
    whyNotOnPage(
      { role, ...rules, isMember: Boolean(me?.mandates.length), isGuest: me?.isGuest ?? false, ...towards },
      action,
    )
  return {
    isModerator: me?.role === 'MODERATOR' || me?.role === 'ADMIN',
    isAuthor: (authorId: string | null | undefined) => me !== null && authorId === me.person.id,
    may(action: PageAction, authorId?: string | null, onLever: OnLever = {}): boolean {
      const isAuthor = me !== null && authorId === me.person.id
      return refusalOf(action, { isAuthor, ...onLever }) === null
    },
    /** The sentence that says why one may not take part in this way now; null when one may. */
    whyNot(action: 'addComment' | 'castVote'): string | null {
      const code = refusalOf(action, { isAuthor: false })
      if (code && code !== 'PHASE_CLOSED' && isOfTakingPart(code)) return takingPartRefusals[code][shownLocale()]
      return code && closedSentence(action === 'castVote' ? 'vote' : 'comment')
    },
    /** The code of the reason why one may not propose a lever now; null when one may. */
    whyNotPropose: () => refusalOf('publishLever', { isAuthor: false }),
    /** The same of giving one’s position. */
    whyNotVote: () => refusalOf('castVote', { isAuthor: false }),
  }
}

/** Whether it is one of the reasons that stand beside buttons from the start. */
function isOfTakingPart(code: string): code is keyof typeof takingPartRefusals {
  return code in takingPartRefusals
}
