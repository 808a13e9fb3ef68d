import '../../../i18n/later-words.js'
import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { statusNames } from '@leviers/shared/status-names'
import { isDecided } from '@leviers/shared/status-steps'
import { Plural, Trans } from '@lingui/react/macro'
import { lazy, Suspense, useState, type RefObject } from 'react'
import { shownLocale } from '../../../i18n/locale.js'
import { CopyLink } from '../../../ui/copy-link.js'
import { PassageChooser } from '../../coediting/passages/passage-chooser.js'
import type { Passage } from '../../coediting/passages/passage-of-words.js'
import type { LeverProse } from '../model/lever-events.js'

const PassagePicker = lazy(() =>
  import('../../coediting/passages/passage-picker.js').then((found) => ({ default: found.PassagePicker })),
)

interface ExtrasProps {
  status: LeverStatus
  prose: LeverProse
  /** Around the text. */
  root: RefObject<HTMLElement | null>
  onPassage(passage: Passage): void
}

/** What comes with a text that is read, a moment later: comments on a passage, and what is to be known of it. */
export function ReadingExtras({ status, prose, root, onPassage }: ExtrasProps) {
  const [isPicking, setPicking] = useState(false)
  const { text, earlierVotes } = prose
  return (
    <>
      {text.isFrozen && (
        <p className="card border-disagree p-4">
          <Trans>
            Ce texte est bloqué : Leviers ne sait pas afficher une partie de ce qui y a été écrit. Vous lisez la
            dernière version lisible. La modération peut la rétablir.
          </Trans>
        </p>
      )}
      {isDecided(status) && <ClosedText status={status} />}
      <p className="-ml-2.5 flex flex-wrap items-center gap-x-4 gap-y-1 text-small text-muted">
        <button type="button" className="button quiet" onClick={() => setPicking(true)}>
          <Trans>Commenter un passage</Trans>
        </button>
        <CopyLink path={location.pathname} />
        {earlierVotes > 0 && (
          <span className="ml-2.5">
            <Plural
              value={earlierVotes}
              one="# position a été donnée sur une version précédente du texte."
              other="# positions ont été données sur une version précédente du texte."
            />
          </span>
        )}
      </p>
      <PassageChooser root={root} onChoose={onPassage} />
      <Suspense>
        {isPicking && <PassagePicker root={root} onPick={onPassage} onClose={() => setPicking(false)} />}
      </Suspense>
    </>
  )
}

/** Why nobody changes the text any more, and what would open it. */
function ClosedText({ status }: { status: LeverStatus }) {
  const name = statusNames[status][shownLocale()]
  return (
    <p className="text-small text-muted">
      <Trans>
        Ce levier est « {name} » : son texte est fermé. La modération peut le rouvrir en remettant le levier à l’étude.
      </Trans>
    </p>
  )
}
