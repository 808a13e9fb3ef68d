import '../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { inWords } from '../../i18n/dates.js'
import { useAnnounce } from '../../ui/announcer.js'
import { hideReasonNames } from '../../ui/forms/hide-reason-name.js'
import { useStanding } from '../people/me/use-standing.js'
import type { CommentView } from './model/thread-view.js'
import { useRestoreComment } from './model/comments-commands.js'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { langOf } from '../../i18n/lang-of.js'

/** What stays in the place of a comment that was hidden or deleted. */
export function CommentTombstone({ comment }: { comment: CommentView }) {
  const { t } = useLingui()
  const { isModerator } = useStanding()
  const announce = useAnnounce()
  const restore = useRestoreComment()
  const show = async () => {
    const outcome = await restore({ commentId: comment.id })
    if (outcome.status === 'acknowledged') announce(t`Commentaire affiché de nouveau`)
  }
  const { hidden } = comment
  return (
    <div className="card bg-sunk p-4 text-muted grid gap-2" id={`commentaire-${comment.id}`} tabIndex={-1}>
      {hidden ? (
        <p>
          <Trans>
            Commentaire masqué par la modération le {inWords(hidden.at)}. Règle : {t(hideReasonNames[hidden.reason])}.
            Motif : « <bdi lang={langOf('FR')}>{frenchSpaces(hidden.motive)}</bdi> »
          </Trans>
        </p>
      ) : (
        <p>
          <Trans>Commentaire supprimé par la personne qui l’a écrit.</Trans>
        </p>
      )}
      {hidden && isModerator && (
        <button type="button" className="button justify-self-start" onClick={() => void show()}>
          <Trans>Afficher de nouveau</Trans>
        </button>
      )}
    </div>
  )
}
