import { Trans } from '@lingui/react/macro'
import { AuthorLine } from '../author-line.js'
import { useBecomeDemoPerson } from '../me/session-commands.js'
import { useInstance } from '../use-instance.js'

/** On a demonstration: one click becomes one of its invented people. */
export function DemoPeople({ onDone }: { onDone(): void }) {
  const { answer } = useInstance()
  const become = useBecomeDemoPerson()
  const people = answer?.instance.demoPeople ?? []
  if (people.length === 0) return null
  return (
    <details className="card p-5 bg-accent-soft">
      <summary className="font-title font-bold text-h3 cursor-pointer">
        <Trans>Essayer avec une personne de démonstration</Trans>
      </summary>
      <ul className="grid gap-2 sm:grid-cols-2 mt-3">
        {people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="button w-full h-full text-small font-normal justify-start text-left"
              onClick={() => void become(person.id).then(onDone)}
            >
              <AuthorLine author={person} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
