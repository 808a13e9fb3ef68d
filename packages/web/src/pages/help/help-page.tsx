import '../../i18n/help-words.js'
import '../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useProgramme } from '../../features/boards/sync/use-programme.js'
import { ContactLines } from '../../features/boards/home/contact-lines.js'
import { useTitle } from '../../ui/use-title.js'
import { HelpData } from './help-data.js'
import { HelpKeyboard } from './help-keyboard.js'
import { HelpPart, helpList } from './help-part.js'
import { WayBack } from '../way-back.js'

/** How to take part, in few words: for who has never done it, who reads with effort, or who has no mouse. */
export function HelpPage() {
  const { t } = useLingui()
  useTitle(t`Aide`)
  return (
    <div className="page max-w-3xl py-8 grid gap-10">
      <WayBack to="/" />
      <header className="grid gap-4">
        <h1>
          <Trans>Aide</Trans>
        </h1>
        <p className="text-lead">
          <Trans>
            Ici, on propose des actions pour les quartiers, on en discute, et chacun dit sa position. Chaque proposition
            s’appelle un levier.
          </Trans>
        </p>
      </header>
      <TakingPart />
      <Account />
      <Network />
      <HelpKeyboard />
      <HelpData />
      <Question />
    </div>
  )
}

function TakingPart() {
  const { t } = useLingui()
  const board = useProgramme().answer?.programme.boards.find(({ state }) => state === 'OPEN')
  return (
    <HelpPart id="participer" title={t`Participer`}>
      <ul className={helpList}>
        <li>
          <Trans>
            <strong>Lire.</strong> Tout le monde peut lire les tableaux publics, sans compte. D’autres sont réservés aux
            membres des organismes, ou aux personnes invitées.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Dire votre position.</strong> D’accord, pas d’accord ou sans avis. Vous pouvez changer à tout
            moment. Pour annuler, appuyez de nouveau sur votre réponse.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Commenter.</strong> Une question, un exemple, un argument : sous le texte du levier.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Proposer un levier.</strong> Un titre et quelques phrases suffisent. Votre brouillon est enregistré
            automatiquement.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Écrire à plusieurs.</strong> La personne qui propose un levier peut en inviter d’autres à l’écrire.
            Chaque version est gardée.
          </Trans>
        </li>
      </ul>
      <p className="flex flex-wrap gap-3">
        {board && (
          <Link to="/tableaux/$board/express" params={{ board: board.slug }} className="button primary">
            <Trans>J’ai 5 minutes</Trans>
          </Link>
        )}
        <Link to="/tableaux" className="button">
          <Trans>Voir les tableaux</Trans>
        </Link>
      </p>
    </HelpPart>
  )
}

function Account() {
  const { t } = useLingui()
  return (
    <HelpPart id="compte" title={t`Avec ou sans compte`}>
      <p>
        <Trans>
          Sans compte, un nom ou un pseudonyme suffit : ce que vous faites reste lié à cet appareil. Avec une adresse
          e-mail, vous retrouvez tout sur un autre appareil. Il n’y a pas de mot de passe : vous recevez un code.
        </Trans>
      </p>
    </HelpPart>
  )
}

function Network() {
  const { t } = useLingui()
  return (
    <HelpPart id="reseau" title={t`Si le réseau est coupé`}>
      <p>
        <Trans>
          Continuez : vos réponses et vos textes sont gardés sur votre appareil, et envoyés au retour du réseau.
          N’effacez pas les données de votre navigateur d’ici là. Le haut de la page dit toujours ce qui attend.
        </Trans>
      </p>
    </HelpPart>
  )
}

function Question() {
  const { t } = useLingui()
  const contact = useProgramme().answer?.programme.contact
  return (
    <HelpPart id="question" title={t`Une autre question ?`}>
      <p>
        <Trans>
          Demandez à l’un des{' '}
          <Link to="/organismes" className="text-link">
            organismes du programme
          </Link>{' '}
          : ils sont là pour vous aider à participer, aussi en face à face.
        </Trans>
      </p>
      {contact && (
        <>
          <p>
            <Trans>Ou à l’équipe du programme :</Trans>
          </p>
          <ContactLines words={contact} />
        </>
      )}
    </HelpPart>
  )
}
