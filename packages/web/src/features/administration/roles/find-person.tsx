import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Field } from '../../../ui/forms/field.js'
import { FoundPeople } from '../../organisations/found-people.js'
import { useFindNames, type FoundName } from '../../organisations/use-find-names.js'

/** Looks for somebody by their name, or by their whole e-mail address, to give them a role. */
export function FindPerson({ onChoose }: { onChoose(person: FoundName): void }) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const { names, refusal } = useFindNames(typed, 'PERSON')
  return (
    <section className="grid gap-4 border-t border-line pt-5" aria-labelledby="find-person">
      <h2 id="find-person" className="text-h3">
        <Trans>Donner un rôle à une personne</Trans>
      </h2>
      <Field
        label={t`Personne`}
        help={t`Les premières lettres de son nom, ou son adresse e-mail complète.`}
        type="search"
        value={typed}
        onChange={setTyped}
        fault={refusal?.sentence ?? null}
        autoComplete="off"
      />
      {names && (
        <FoundPeople
          people={names}
          choose={<Trans>Donner un rôle</Trans>}
          nameOf={(person) => t`Donner un rôle : ${person.label}`}
          onChoose={onChoose}
        />
      )}
    </section>
  )
}
