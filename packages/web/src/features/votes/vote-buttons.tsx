import type { VoteValue } from '@leviers/shared/votes'
import { Trans, useLingui } from '@lingui/react/macro'
import { useAnnounce } from '../../ui/announcer.js'
import { useSamePress } from '../../ui/use-same-press.js'
import { useStanding } from '../people/me/use-standing.js'
import { positionNames } from './position-names.js'
import { useCastVote, useWithdrawVote } from './votes-commands.js'

const looks = {
  AGREE: 'text-agree border-agree bg-agree-soft',
  DISAGREE: 'text-disagree border-disagree bg-disagree-soft',
  PASS: 'text-pass border-pass bg-pass-soft',
}

interface VotedLever {
  id: string
  title: string
  myVote: { value: VoteValue | null; stale: boolean; pending: boolean } | null
}

/** One's own position on a lever: pressing it again takes it back; pressing it twice at once is pressing it. */
export function VoteButtons({ lever }: { lever: VotedLever }) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const castVote = useCastVote()
  const withdrawVote = useWithdrawVote()
  const { whyNot } = useStanding()
  const isSamePress = useSamePress()
  const mine = lever.myVote?.value ?? null
  const reason = whyNot('castVote')
  const press = async (value: VoteValue) => {
    const input = { leverId: lever.id }
    // Pressing a position that was given on an older text confirms it on this one.
    const takesBack = value === mine && !lever.myVote?.stale
    const outcome = takesBack ? await withdrawVote(input) : await castVote({ ...input, value })
    if (outcome.status === 'acknowledged') announce(takesBack ? t`Position annulée` : t`Position enregistrée`)
  }
  return (
    <div className="grid gap-2">
      <fieldset aria-label={t`Ma position sur « ${lever.title} »`} className="min-w-0 grid grid-cols-3 gap-2">
        {positionNames.map(({ value, name, sign }) => (
          <button
            key={value}
            type="button"
            aria-pressed={mine === value}
            disabled={reason !== null}
            className={`button vote ${mine === value ? `${looks[value]} border-2` : ''}`}
            onClick={(event) => isSamePress(value, event) || void press(value)}
          >
            <span aria-hidden="true">
              {sign} {mine === value && <Trans>choisi</Trans>}
            </span>{' '}
            {t(name)}
          </button>
        ))}
      </fieldset>
      {reason && <p className="text-small text-muted">{reason}</p>}
      {lever.myVote?.stale && (
        <p className="text-small bg-warning-soft text-warning-ink rounded-lg px-3 py-1.5">
          <Trans>Le texte a changé depuis votre position : confirmez-la ou changez-la.</Trans>
        </p>
      )}
    </div>
  )
}
