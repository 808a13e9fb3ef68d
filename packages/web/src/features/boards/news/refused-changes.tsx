import '../../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { useOutbox } from '../../../client/use-outbox.js'
import { isOvertaken, useCompare } from '../../levers/editing/use-compare.js'
import { useAnnounce } from '../../../ui/announcer.js'

/** What the server refused and nobody has dealt with yet: never dropped silently. */
export function RefusedChanges() {
  const { t } = useLingui()
  const { refused, retry, abandon } = useOutbox()
  const announce = useAnnounce()
  const compare = useCompare()
  if (refused.length === 0) return null
  return (
    <section aria-labelledby="refused" className="page mt-4">
      <div className="card border-disagree p-4 grid gap-3">
        <h2 id="refused" className="text-h3">
          <Trans>Modifications non enregistrées</Trans>
        </h2>
        <ul className="grid gap-3">
          {refused.map((entry) => (
            <li key={entry.operationId} className="grid gap-2 border-t border-line pt-3">
              <p>{entry.refusal?.sentence}</p>
              {entry.text && (
                <blockquote dir="auto" className="words border-s-4 border-line ps-3 text-muted">
                  {entry.text}
                </blockquote>
              )}
              <div className="flex flex-wrap gap-2">
                {isOvertaken(entry) ? (
                  <button type="button" className="button" onClick={() => compare(entry)}>
                    <Trans>Comparer</Trans>
                  </button>
                ) : (
                  <button type="button" className="button" onClick={() => retry(entry.operationId)}>
                    <Trans>Réessayer</Trans>
                  </button>
                )}
                {entry.text && (
                  <button
                    type="button"
                    className="button"
                    onClick={() => void navigator.clipboard.writeText(entry.text).then(() => announce(t`Texte copié`))}
                  >
                    <Trans>Copier le texte</Trans>
                  </button>
                )}
                <button type="button" className="button quiet" onClick={() => abandon(entry.operationId)}>
                  <Trans>Supprimer cette modification</Trans>
                </button>
              </div>
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}
