import '../../../i18n/later-words.js'
import { Trans } from '@lingui/react/macro'
import { inWords } from '../../../i18n/dates.js'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { langOf } from '../../../i18n/lang-of.js'
import { StatusChip } from '../../../ui/status-chip.js'
import { AuthorLine } from '../../people/author-line.js'
import type { LeverProse } from '../model/lever-events.js'
import { dot } from '../../../ui/dot.js'

/** What the partners of the contract answered to a lever: which decision, why, who and when. */
export function OfficialAnswer({ answer }: { answer: NonNullable<LeverProse['answer']> }) {
  return (
    <section aria-labelledby="official-answer" className="card border-strong-line p-5 grid gap-3">
      <h2 id="official-answer" className="text-h3 flex flex-wrap items-center gap-3">
        <Trans>Réponse officielle</Trans> <StatusChip status={answer.status} />
      </h2>
      <p className="words" dir="auto" lang={langOf('FR')}>
        {frenchSpaces(answer.body)}
      </p>
      <p className="text-small text-muted">
        <AuthorLine author={answer.person} />
        {dot}
        {inWords(answer.at)}
      </p>
    </section>
  )
}
