import { whyNot, type Action } from '@leviers/shared/policies'
import { policyRefusals } from '@leviers/shared/policy-refusals'
import { useLingui } from '@lingui/react'
import { shownLocale } from '../../i18n/locale.js'
import { useCapabilities } from './capabilities.js'
import { useMe } from './use-me.js'

/** What whoever reads may do now, and why not: the same rules as on the server. */
export function useStanding() {
  // So that the sentence follows the language.
  useLingui()
  const { me } = useMe()
  const capabilities = useCapabilities()
  // A visitor may press: they are asked to sign in, and the act is done right after.
  const role = me?.role ?? 'PARTICIPANT'
  return {
    isModerator: me?.role === 'MODERATOR' || me?.role === 'ADMIN',
    isAuthor: (authorId: string | null | undefined) => me !== null && authorId === me.person.id,
    /** The sentence that says why an action is not allowed; null when it is. */
    whyNot(action: Action, authorId?: string | null): string | null {
      const isAuthor = me !== null && authorId === me.person.id
      const code = whyNot({ role, capabilities, isAuthor, isMember: Boolean(me?.mandate) }, action)
      return code && policyRefusals[code][shownLocale()]
    },
  }
}
