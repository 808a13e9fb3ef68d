import type { BoardRules } from '@leviers/shared/boards'
import { moderates, whyNotOnPage, type PageAction, type Standing } from '@leviers/shared/page-policies'
import { takingPartRefusals } from '@leviers/shared/refusals/taking-part-refusals'
import { rolesOn } from '@leviers/shared/roles'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { useRules } from '../phases/rules.js'
import { useClosedSentence } from '../phases/use-closed-sentence.js'
import { useMe } from './use-me.js'

/** What more is known of a lever, and of whoever reads in front of it. */
type OnLever = Partial<Pick<Standing, 'isInvited' | 'isDecided' | 'capabilities'>> & {
  board?: BoardRules & { id: string }
}

/** What whoever reads is on the board that is shown, and why they may not do something now. */
function useRefusals() {
  const { me } = useMe()
  const rules = useRules()
  const rolesHere = (board = rules.board) => rolesOn(me?.roles ?? [], board?.id)
  const who = { isSignedIn: true, isMember: Boolean(me?.mandates.length), isGuest: me?.isGuest ?? false }
  // A visitor may press: they are asked to sign in, and the act is done right after.
  const refusalOf = (action: PageAction, towards: OnLever & Pick<Standing, 'isAuthor'>) =>
    whyNotOnPage({ ...who, roles: rolesHere(towards.board), ...rules, ...towards }, action)
  return { me, roles: rolesHere(), refusalOf }
}

/** What whoever reads may do now, and why not: the same rules as on the server. */
export function useStanding() {
  const closedSentence = useClosedSentence()
  const { me, roles, refusalOf } = useRefusals()
  return {
    /** The code of the reason why not; null when one may. */
    refusalOf,
    /** Of the board that is shown; on no board, of the whole programme. */
    isModerator: moderates({ roles }),
    /** Whether they may have something to do with the levers of others on that board. */
    tendsLevers: roles.length > 0,
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
