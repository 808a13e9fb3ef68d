import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { useAnnounce } from '../../../ui/announcer.js'
import { Field } from '../../../ui/forms/field.js'
import { MandateFields, mandateInput, newMandate } from './mandate-fields.js'
import { FoundPeople } from '../found-people.js'
import { useFindNames, type FoundName } from '../use-find-names.js'
import { useGrantMandate } from '../use-organisations-commands.js'

interface AddMemberProps {
  organisationId: string
  onAdded(): void
}

/** Someone is looked for by name, or by their whole address, and made a member of a body. */
export function AddMember({ organisationId, onAdded }: AddMemberProps) {
  const { t } = useLingui()
  const announce = useAnnounce()
  const grant = useGrantMandate()
  const [fields, setFields] = useState(newMandate)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const { names, refusal } = useFindNames(typed, 'PERSON')
  const add = async ({ id: personId, label }: FoundName) => {
    const input = { ...mandateInput(fields), personId, organisationId }
    const outcome = await grant(input, { handlesRefusal: true })
    setFault(outcome.status === 'refused' ? outcome.refusal.sentence : null)
    if (outcome.status !== 'acknowledged') return
    announce(t`Mandat donné à ${label}`)
    setTyped('')
    setFields(newMandate)
    onAdded()
  }
  return (
    <section className="grid gap-4 border-t border-line pt-5" aria-labelledby="add-member">
      <h3 id="add-member">
        <Trans>Ajouter une personne</Trans>
      </h3>
      <MandateFields fields={fields} onChange={(more) => setFields({ ...fields, ...more })} />
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
      {names && (
        <FoundPeople
          people={names}
          choose={<Trans>Ajouter</Trans>}
          nameOf={(person) => t`Ajouter ${person.label}`}
          onChoose={(person) => void add(person)}
        />
      )}
    </section>
  )
}
