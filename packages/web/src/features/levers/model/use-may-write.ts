import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { whyNotOnPage } from '@leviers/shared/page-policies'
import { takingPartRefusals } from '@leviers/shared/refusals/taking-part-refusals'
import { writingRefusals } from '@leviers/shared/refusals/writing-refusals'
import { isDecided } from '@leviers/shared/status-steps'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { useRules } from '../../people/phases/rules.js'
import { useClosedSentence } from '../../people/phases/use-closed-sentence.js'
import { useMe } from '../../people/me/use-me.js'
import { isCoAuthor } from './is-co-author.js'
import type { LeverProse } from './lever-events.js'

/**
 * The sentence that says why whoever reads may not write a lever: its title and text, names of its versions, an earlier
 * version restored. Null when they may. The same rules as on the server, which looks again.
 */
export function useMayWrite(
  lever: {
    author: { id: string } | null
    status: LeverStatus
    onBehalfOf?: { organisationId: string | null } | null
  },
  prose: Pick<LeverProse, 'coAuthors' | 'openToMembers'>,
): string | null {
  const closedSentence = useClosedSentence()
  const { me } = useMe()
  const rules = useRules()
  const bodyId = lever.onBehalfOf?.organisationId
  const code = whyNotOnPage(
    {
      isSignedIn: me !== null,
      roles: [],
      ...rules,
      isAuthor: me !== null && lever.author?.id === me.person.id,
      isCoAuthor: me !== null && isCoAuthor(me, prose),
      isOfItsBody: bodyId ? (me?.mandates.some(({ organisation }) => organisation.id === bodyId) ?? false) : undefined,
      isDecided: isDecided(lever.status),
      isMember: Boolean(me?.mandates.length),
    },
    // Whoever may change its details may write its text.
    'editLever',
  )
  if (code && code !== 'PHASE_CLOSED' && isReason(code)) return sentences[code][shownLocale()]
  return code && closedSentence('editLever')
}

const sentences = { ...takingPartRefusals, ...writingRefusals }

/** Whether it may be a reason why one does not write. */
function isReason(code: string): code is keyof typeof sentences {
  return code in sentences
}
