import { whyNotOnPage } from '@leviers/shared/page-policies'
import { capabilitiesOf, isOpenOn } from '@leviers/shared/phases'
import { msg } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { useId, useState } from 'react'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { langOf } from '../../../i18n/lang-of.js'
import { planWords } from '../../../i18n/plan-words.js'
import { Choice } from '../../../ui/forms/choice.js'
import { Field } from '../../../ui/forms/field.js'
import type { ProgrammeQuery } from '../../boards/documents/programme.generated.js'

type Programme = Pick<ProgrammeQuery['programme'], 'phases' | 'boards' | 'now' | 'timeZone'>

const people = [
  ['GUEST', msg`Habitant sans compte`, { isGuest: true, isMember: false }],
  ['RESIDENT', msg`Habitant avec un compte`, { isGuest: false, isMember: false }],
  ['MEMBER', msg`Membre ou délégué d’un organisme`, { isGuest: false, isMember: true }],
] as const

const actions = [
  ['publishLever', 'createLever'],
  ['editLever', 'editLever'],
  ['addComment', 'comment'],
  ['castVote', 'vote'],
] as const

/** What somebody will be able to do on each board on a day, by the phases as they are now. */
export function DayPreview({ programme }: { programme: Programme }) {
  const { t } = useLingui()
  const id = useId()
  const { now, timeZone } = programme
  const today = new Intl.DateTimeFormat('fr-CA', { timeZone, dateStyle: 'short' }).format(new Date(now))
  const [day, setDay] = useState(today)
  const [who, setWho] = useState<(typeof people)[number][0]>('RESIDENT')
  const boards = programme.boards.filter(({ state }) => state !== 'ARCHIVED')
  return (
    <section aria-labelledby={id} className="card p-5 grid gap-4 w-full">
      <h2 id={id} className="text-h3">
        <Trans>Ce que l’on pourra faire un jour donné</Trans>
      </h2>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t`Jour`} type="date" value={day} onChange={setDay} />
        <Choice
          label={<Trans>Pour qui</Trans>}
          value={who}
          options={people.map(([one, words]) => [one, t(words)] as const)}
          onChange={(one) => setWho(one)}
        />
      </div>
      <ul className="grid gap-2" aria-live="polite">
        {boards.map((board) => (
          <li key={board.id}>
            <strong lang={langOf('FR')}>{frenchSpaces(board.title)}</strong>
            <br />
            <Possible programme={programme} board={board} day={day} who={who} />
          </li>
        ))}
      </ul>
      {boards.length === 0 && (
        <p>
          <Trans>Aucun tableau n’est ouvert pour le moment.</Trans>
        </p>
      )}
    </section>
  )
}

interface PossibleProps {
  programme: Programme
  board: Programme['boards'][number]
  day: string
  who: (typeof people)[number][0]
}

function Possible({ programme, board, day, who }: PossibleProps) {
  const { i18n } = useLingui()
  const phases = board.ownPhase ? [board.ownPhase] : programme.phases
  const capabilities = capabilitiesOf(phases.filter((phase) => isOpenOn(phase, day)))
  const { isGuest, isMember } = people.find(([one]) => one === who)?.[2] ?? people[1][2]
  const standing = { isSignedIn: true, roles: [], isGuest, isMember, isAuthor: true, capabilities, board }
  const words = planWords()
  const possible = actions.flatMap(([action, activity]) =>
    whyNotOnPage(standing, action) === null ? [words[activity]] : [],
  )
  if (board.visibility === 'INVITED') return <Trans>Seulement pour les personnes invitées.</Trans>
  if (board.visibility === 'MEMBERS' && !isMember) return <Trans>Ce tableau ne se voit pas.</Trans>
  return possible.length > 0 ? new Intl.ListFormat(i18n.locale).format(possible) : words.nothing
}
