import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { useAnnounce } from '../../ui/announcer.js'
import { Field } from '../../ui/forms/field.js'
import { BodyName } from '../people/body-name.js'
import { useFindNames, type FoundName } from './use-find-names.js'
import { useGrantMandate } from './use-organisations-commands.js'

interface AddMemberProps {
  organisationId: string
  onAdded(): void
}

/** Someone is looked for by name, or by their whole address, and made a member of a body. */
export function AddMember({ organisationId, onAdded }: AddMemberProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const grant = useGrantMandate()
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const { names, refusal } = useFindNames(typed, 'PERSON')
  const add = async ({ id: personId, label }: FoundName) => {
    const outcome = await grant({ personId, organisationId }, { handlesRefusal: true })
    setFault(outcome.status === 'refused' ? outcome.refusal.sentence : null)
    if (outcome.status !== 'acknowledged') return
    announce(t`Mandat donné à ${label}`)
    setTyped('')
    onAdded()
  }
  return (
    <section className="grid gap-4 border-t border-line pt-5" aria-labelledby="add-member">
      <h3 id="add-member">
        <Trans>Ajouter une personne</Trans>
      </h3>
      <Field
        label={t`Personne à ajouter`}
        help={t`Les premières lettres de son nom, ou son adresse e-mail complète.`}
        type="search"
        value={typed}
        onChange={(value) => {
          setTyped(value)
          setFault(null)
        }}
        fault={fault ?? refusal?.sentence ?? null}
        autoComplete="off"
      />
      {names && <FoundPeople people={names} onAdd={(person) => void add(person)} />}
    </section>
  )
}

function FoundPeople({ people, onAdd }: { people: readonly FoundName[]; onAdd(person: FoundName): void }) {
  const { t } = useLingui()
  return (
    <>
      <output className={people.length > 0 ? 'sr-only' : 'text-muted'}>
        {people.length > 0 ? (
          <Plural value={people.length} one="# personne trouvée" other="# personnes trouvées" />
        ) : (
          <Trans>Aucun compte à ce nom. La personne doit d’abord se connecter une fois avec son adresse e-mail.</Trans>
        )}
      </output>
      <ul className="grid gap-2 empty:hidden">
        {people.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 border border-line rounded-xl p-3">
            <p className="flex-1 min-w-40">
              <bdi className="font-semibold">{person.label}</bdi>
              {person.detail && (
                <span className="block text-small text-muted">
                  <BodyName person={{ organisation: frenchSpaces(person.detail), isVouched: person.isVouched }} />
                </span>
              )}
            </p>
            <button
              type="button"
              className="button text-small"
              aria-label={t`Ajouter ${person.label}`}
              onClick={() => onAdd(person)}
            >
              <Trans>Ajouter</Trans>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
