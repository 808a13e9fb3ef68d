import { Trans, useLingui } from '@lingui/react/macro'
import { inFigures } from '../../i18n/in-figures.js'
import { Live } from '../../ui/live.js'

interface Tally {
  agree: number
  disagree: number
  pass: number
  total: number
}

/** How people stand, as a bar and in words. */
export function VoteBar({ tally }: { tally: Tally }) {
  const { t } = useLingui()
  const { agree, disagree, pass, total } = tally
  const [agreed, disagreed, passed] = [inFigures(agree), inFigures(disagree), inFigures(pass)]
  const width = (count: number) => ({ width: `${total > 0 ? (count / total) * 100 : 0}%` })
  return (
    <div className="grid gap-1.5 text-small">
      <div
        className="vote-bar flex h-2.5 overflow-clip rounded-full bg-pass-soft border border-line"
        aria-hidden="true"
      >
        <span className="vote-bar-agree" style={width(agree)} />
        <span className="vote-bar-disagree" style={width(disagree)} />
      </div>
      <p className="flex flex-wrap gap-x-3 text-muted">
        {total === 0 ? (
          <span>
            <Trans>Personne n’a encore donné sa position</Trans>
          </span>
        ) : (
          <>
            <span className="text-agree font-semibold">{t`${agreed} d’accord`}</span>
            <span className="text-disagree font-semibold">{t`${disagreed} pas d’accord`}</span>
            <Live of={pass}>
              <Trans>{passed} sans avis</Trans>
            </Live>
          </>
        )}
      </p>
    </div>
  )
}
