import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { BodyName } from '../people/body-name.js'
import type { FoundName } from './use-find-names.js'

interface FoundPeopleProps {
  people: readonly FoundName[]
  /** The words on each button, and its name in full. */
  choose: ReactNode
  nameOf(person: FoundName): string
  onChoose(person: FoundName): void
}

/** The people whom a search by name found, each with what tells them from others of that name. */
export function FoundPeople({ people, choose, nameOf, onChoose }: FoundPeopleProps) {
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
              aria-label={nameOf(person)}
              onClick={() => onChoose(person)}
            >
              {choose}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
