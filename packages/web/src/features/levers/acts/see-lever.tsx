import '../../../i18n/later-words.js'
import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { useCachedQuery } from '../../../client/use-cached-query.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { LeverLookDocument } from '../model/lever-look.generated.js'
import { useReviewLever } from '../model/levers-commands.js'

/** A moderator has read a lever that nobody looked at, or that says something else since somebody did. */
export function SeeLever({ lever }: { lever: { id: string; lastNumber: number } }) {
  const { id: leverId, lastNumber } = lever
  const announce = useAnnounce()
  const review = useReviewLever()
  const { answer, reload } = useCachedQuery(LeverLookDocument, { leverId })
  useEffect(() => void reload(), [reload, lastNumber])
  const accept = async () => {
    const outcome = await review({ leverId, seen: lastNumber }, { handlesRefusal: true })
    if (outcome.status === 'refused') announce(outcome.refusal.sentence)
  }
  return (
    <>
      {answer?.lever?.changedSinceReview && (
        <span className="chip bg-warning-soft border-transparent text-warning-ink basis-full justify-self-start">
          <Trans>Modifié depuis qu’il a été vu</Trans>
        </span>
      )}
      <button type="button" className="button" onClick={() => void accept()}>
        <Trans>Vu, rien à signaler</Trans>
      </button>
    </>
  )
}
