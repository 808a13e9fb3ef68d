import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useState } from 'react'
import { useApolloQuery } from '../../client/use-apollo-query.js'
import { inApolloZone } from '../people/me/apollo-zone.js'
import { FirstStepsDocument } from './first-steps.generated.js'
import { hiddenSteps } from './hidden-steps.js'

const steps = [
  ['stages', 'etapes', msg`Vérifier les étapes : leurs noms, leurs dates et ce qu’elles ouvrent`],
  ['boards', 'tableaux', msg`Ouvrir un premier tableau`],
  ['people', 'roles', msg`Donner un rôle à une deuxième personne, pour modérer ou administrer`],
  ['pages', 'pages', msg`Compléter les pages légales : qui répond de ce site, chez qui il est hébergé`],
] as const

/** What is left to do on an instance that was just set up; nothing once it is done. */
export const FirstSteps = inApolloZone(function FirstSteps({ version }: { version: number }) {
  const { t } = useLingui()
  const id = useId()
  const { answer, reload } = useApolloQuery(FirstStepsDocument, {})
  const [isHidden, setIsHidden] = useState(hiddenSteps.read)
  useEffect(() => {
    if (version > 0) void reload()
  }, [version, reload])
  const done = answer?.firstSteps
  if (!done || isHidden || steps.every(([step]) => done[step])) return null
  const hide = () => {
    hiddenSteps.hide()
    setIsHidden(true)
    // The button is gone: what follows it is next.
    document.getElementById('contenu')?.focus()
  }
  return (
    <section aria-labelledby={id} className="card bg-accent-soft p-5 grid gap-3">
      <h2 id={id} className="text-h3">
        <Trans>Pour commencer</Trans>
      </h2>
      <ul className="grid gap-2">
        {steps.map(([step, partie, words]) => (
          <li key={step} className="flex gap-2">
            {done[step] ? (
              <>
                <span aria-hidden="true">✓</span>
                <span className="text-muted">
                  {t(words)} <Trans>(fait)</Trans>
                </span>
              </>
            ) : (
              <>
                <span aria-hidden="true">○</span>
                <Link to="/administration" search={{ partie }} className="text-link">
                  {t(words)}
                </Link>
              </>
            )}
          </li>
        ))}
      </ul>
      <button type="button" className="button quiet justify-self-start" onClick={hide}>
        <Trans>Ne plus montrer cette liste</Trans>
      </button>
    </section>
  )
})
