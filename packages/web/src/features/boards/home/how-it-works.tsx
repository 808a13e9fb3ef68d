import { Trans, useLingui } from '@lingui/react/macro'
import type { BoardRules } from '@leviers/shared/boards'
import { Link } from '@tanstack/react-router'
import type { ShownPhase } from '../../people/phases/next-phase.js'
import { useStanding } from '../../people/me/use-standing.js'
import { useBoardRules } from './use-board-rules.js'

interface ModesBoard extends BoardRules {
  id: string
  slug: string
  ownPhase: ShownPhase | null
}

/** The modes of participation, by the time that each person has. */
export function HowItWorks({ board }: { board: ModesBoard | null }) {
  const { t } = useLingui()
  const { may } = useStanding()
  const boardRules = useBoardRules()
  const params = { board: board?.slug ?? '' }
  const modes = [
    {
      time: t`5 minutes`,
      name: t`Dire votre position`,
      text: t`Cinq leviers, un par un : d’accord, pas d’accord ou sans avis. Depuis un téléphone, à l’arrêt de bus.`,
      link: board && may('castVote', null, boardRules(board)) && (
        <Link to="/tableaux/$board/express" params={params} className="button primary">
          <Trans>J’ai 5 minutes</Trans>
        </Link>
      ),
    },
    {
      time: t`20 minutes`,
      name: t`Lire et commenter`,
      text: t`Choisissez un thème ou votre quartier, lisez ce que d’autres proposent, posez une question ou donnez un argument.`,
      link: board && (
        <Link to="/tableaux/$board" params={params} className="button">
          <Trans>Parcourir les leviers</Trans>
        </Link>
      ),
    },
    {
      time: t`45 minutes`,
      name: t`Proposer un levier`,
      text: t`Un constat, une action : quelques questions vous guident. Votre brouillon est enregistré automatiquement.`,
      link: board && may('publishLever', null, boardRules(board)) && (
        <Link to="/tableaux/$board/proposer" params={params} className="button">
          <Trans>Proposer</Trans>
        </Link>
      ),
    },
    {
      time: t`Quelques semaines`,
      name: t`Écrire dans la durée`,
      text: t`Suivez vos leviers, répondez aux questions, améliorez le texte : chaque version est gardée.`,
      link: null,
    },
  ]
  return (
    <section aria-labelledby="how" className="grid gap-5">
      <h2 id="how">
        <Trans>Comment ça marche ?</Trans>
      </h2>
      <p className="max-w-3xl">
        <Trans>
          Participez selon le temps que vous avez : en cinq minutes ou en quelques semaines, tout le monde a les mêmes
          droits.
        </Trans>
      </p>
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {modes.map((mode) => (
          <li key={mode.name} className="card p-5 grid gap-2 content-start">
            <span className="chip text-accent justify-self-start">{mode.time}</span>
            <h3>{mode.name}</h3>
            <p className="text-muted">{mode.text}</p>
            {mode.link && <p className="mt-1">{mode.link}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
