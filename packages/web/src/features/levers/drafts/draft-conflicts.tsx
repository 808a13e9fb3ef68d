import { Trans, useLingui } from '@lingui/react/macro'
import { wordNames, type DraftConflicts as Conflicts, type DraftFields, type WordName } from './draft-fields.js'

interface DraftConflictsProps {
  draft: DraftFields
  conflicts: Conflicts
  onChoose(name: WordName, words: 'here' | 'elsewhere'): void
}

/** Fields of a draft that were also changed on another device: both versions, to choose from. */
export function DraftConflicts({ draft, conflicts, onChoose }: DraftConflictsProps) {
  const { t } = useLingui()
  const labels: Record<WordName, string> = {
    title: t`Titre`,
    body: t`Le texte`,
    finding: t`Le constat`,
    action: t`Ce qui est proposé`,
  }
  const names = wordNames.filter((name) => conflicts[name] !== undefined)
  if (names.length === 0) return null
  return (
    <section role="alert" className="card border-disagree p-4 grid gap-4">
      <h2 className="text-h3">
        <Trans>Ce brouillon a aussi été modifié ailleurs</Trans>
      </h2>
      <p>
        <Trans>
          Ces champs ont été modifiés sur un autre appareil ou dans un autre onglet. Rien n’est perdu : choisissez ce
          que vous gardez.
        </Trans>
      </p>
      {names.map((name) => (
        <fieldset key={name} className="min-w-0 grid gap-2">
          <legend className="font-semibold">{labels[name]}</legend>
          <p className="words">
            <Trans>Ici :</Trans> {draft[name] || <Trans>(vide)</Trans>}
          </p>
          <p className="words">
            <Trans>Ailleurs :</Trans> {conflicts[name] || <Trans>(vide)</Trans>}
          </p>
          <p className="flex flex-wrap gap-3">
            <button type="button" className="button" onClick={() => onChoose(name, 'here')}>
              <Trans>Garder ce qui est écrit ici</Trans>
            </button>
            <button type="button" className="button" onClick={() => onChoose(name, 'elsewhere')}>
              <Trans>Prendre ce qui est écrit ailleurs</Trans>
            </button>
          </p>
        </fieldset>
      ))}
    </section>
  )
}
