import '../../../i18n/later-words.js'
import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

/** A board without levers, or without any that fits the filters: what to do next. */
export function EmptyBoard({ slug, isFiltered }: { slug: string; isFiltered: boolean }) {
  return (
    <div className="card p-8 grid gap-3 justify-items-start">
      <h2 className="text-h3">
        {isFiltered ? <Trans>Aucun levier ne correspond</Trans> : <Trans>Ce tableau attend son premier levier</Trans>}
      </h2>
      <p className="text-muted">
        {isFiltered ? (
          <Trans>Essayez avec d’autres mots, un autre thème ou tout le territoire.</Trans>
        ) : (
          <Trans>Qu’est-ce qui devrait changer dans votre quartier ? Quelques phrases suffisent pour commencer.</Trans>
        )}
      </p>
      {isFiltered ? (
        <Link to="/tableaux/$board" params={{ board: slug }} className="button">
          <Trans>Effacer les filtres</Trans>
        </Link>
      ) : (
        <Link to="/tableaux/$board/proposer" params={{ board: slug }} className="button primary">
          <Trans>Proposer un levier</Trans>
        </Link>
      )}
    </div>
  )
}
