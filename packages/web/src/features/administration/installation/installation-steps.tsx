import { administers } from '../../people/administers.js'
import { isUnnamed } from '@leviers/shared/inputs/unnamed'
import { Trans } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { CodeForm } from '../../people/sign-in/code-form.js'
import { NameForm } from '../../people/sign-in/name-form.js'
import type { Me } from '../../people/me/use-me.js'
import { useInstance } from '../../people/use-instance.js'
import { InstallationForm } from './installation-form.js'

/** Who sets the instance up, then what the programme is: whoever is known already begins with the second. */
export function InstallationSteps({ me }: { me: Me | null }) {
  const navigate = useNavigate()
  const [hasName, setHasName] = useState(false)
  if (!me || !administers(me)) return <WhoAreYou me={me} />
  if (isUnnamed(me.person.displayName) && !hasName) {
    return (
      <>
        <h2>
          <Trans>1 sur 2 : comment vous appeler ?</Trans>
        </h2>
        <NameForm me={me} onDone={() => setHasName(true)} />
      </>
    )
  }
  return (
    <>
      <h2>
        <Trans>2 sur 2 : votre programme</Trans>
      </h2>
      <InstallationForm onInstalled={() => void navigate({ to: '/administration', replace: true })} />
    </>
  )
}

function WhoAreYou({ me }: { me: Me | null }) {
  const { answer } = useInstance()
  if (answer && !answer.instance.hasAdministrator) {
    return (
      <p className="card bg-sunk p-5">
        <Trans>
          Personne ne peut encore l’installer : aucune adresse d’administration n’est réglée. Sur le serveur, donnez
          votre adresse e-mail à la variable <code>ADMIN_EMAIL</code>, redémarrez Leviers, puis rechargez cette page.
        </Trans>
      </p>
    )
  }
  return (
    <>
      <h2>
        <Trans>1 sur 2 : qui êtes-vous ?</Trans>
      </h2>
      {me && !me.isGuest && (
        <output className="card bg-sunk p-5">
          <Trans>
            Votre session est ouverte, mais pas avec l’adresse de l’administration. Utilisez celle de la variable{' '}
            <code>ADMIN_EMAIL</code> du serveur.
          </Trans>
        </output>
      )}
      <p>
        <Trans>
          Utilisez l’adresse e-mail qui a été donnée au serveur pour l’administration (variable <code>ADMIN_EMAIL</code>
          ) : un code y arrive.
        </Trans>{' '}
        {answer?.instance.sendsMail === false && (
          <Trans>Ce serveur n’envoie pas encore de messages : le code s’affiche dans sa console.</Trans>
        )}
      </p>
      <CodeForm isFirst onDone={() => undefined} />
    </>
  )
}
