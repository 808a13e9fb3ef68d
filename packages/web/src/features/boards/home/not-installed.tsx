import { Trans } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'

/** Stands on the first page of an instance that nobody has set up. */
export function NotInstalled() {
  return (
    <div className="page max-w-3xl py-10 sm:py-20 grid gap-5 justify-items-start">
      <h1>
        <Trans>Cette instance n’est pas encore installée</Trans>
      </h1>
      <p className="sm:text-lead">
        <Trans>
          Leviers fonctionne. Il reste à dire pour quelle ville, et avec quelles étapes : cela prend cinq minutes à la
          personne qui l’administre.
        </Trans>
      </p>
      <Link to="/installation" className="button primary">
        <Trans>Commencer l’installation</Trans>
      </Link>
      <p className="text-muted">
        <Trans>Vous cherchiez le tableau de votre quartier ? Revenez un peu plus tard.</Trans>
      </p>
    </div>
  )
}
