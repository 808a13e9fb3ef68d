import { programmeTemplates, type ProgrammeTemplate } from '@leviers/shared/programme-templates'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId } from 'react'

const templateWords = {
  CITY_CONTRACT: [
    msg`Contrat de ville`,
    msg`Trois étapes (évaluer ensemble, écrire le contrat, signer), quatre piliers et huit thèmes.`,
  ],
  IDEAS: [msg`Budget et idées`, msg`Trois étapes (proposer des idées, prendre position, réaliser) et cinq thèmes.`],
  EMPTY: [msg`Vide`, msg`Une seule étape, ouverte pendant un an, et aucun thème.`],
} as const

interface TemplateChoiceProps {
  template: ProgrammeTemplate
  onChoose(template: ProgrammeTemplate): void
}

/** What a new programme begins with. */
export function TemplateChoice({ template, onChoose }: TemplateChoiceProps) {
  const { t } = useLingui()
  const name = useId()
  return (
    <fieldset className="grid gap-2">
      <legend className="font-semibold mb-1">
        <Trans>Avec quoi commencer</Trans>
      </legend>
      {programmeTemplates.map((one) => {
        const [title, words] = templateWords[one]
        return (
          <label key={one} className="card p-3 grid grid-cols-[auto_1fr] items-start gap-x-3 has-checked:border-accent">
            <input
              type="radio"
              className="mt-1"
              name={name}
              checked={template === one}
              onChange={() => onChoose(one)}
            />
            <span className="font-semibold">{t(title)}</span>
            <span className="text-small col-start-2">{t(words)}</span>
          </label>
        )
      })}
      <p className="text-small text-muted">
        <Trans>
          La première étape commence aujourd’hui. Ce qui est écrit d’avance est en français, et se change ensuite dans
          l’administration.
        </Trans>
      </p>
    </fieldset>
  )
}
