import '../../i18n/later-words.js'
import type { BoardVisibility } from '@leviers/shared/boards'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useParams } from '@tanstack/react-router'
import { useId, useState } from 'react'
import { useProgramme } from '../../features/boards/sync/use-programme.js'
import { useStanding } from '../../features/people/me/use-standing.js'
import { Poster } from '../../features/posters/poster.js'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { langOf } from '../../i18n/lang-of.js'
import { Skeleton } from '../../ui/skeleton.js'
import { Trouble } from '../../ui/trouble.js'
import { useTitle } from '../../ui/use-title.js'
import { NotFoundPage } from '../not-found-page.js'

/** A poster of a board, to print: for everybody, or for one neighbourhood. */
export function PosterPage() {
  const { t } = useLingui()
  const { board: slug } = useParams({ from: '/tableaux/$board/affiche' })
  const { answer, refusal } = useProgramme()
  const closed = useStanding().whyNot('castVote')
  const [code, setCode] = useState('')
  useTitle(t`Affiche`)
  if (!answer) {
    return <div className="page py-8">{refusal ? <Trouble isInstead sentence={refusal.sentence} /> : <Skeleton />}</div>
  }
  const { name, logo, boards } = answer.programme
  const neighbourhoods = answer.programme.neighbourhoods.filter(({ isRetired }) => !isRetired)
  const board = boards.find((one) => one.slug === slug || one.id === slug)
  if (!board) return <NotFoundPage />
  const neighbourhood = neighbourhoods.find((one) => one.code === code)
  const address = new URL(`/tableaux/${board.slug}/express`, location.origin)
  if (neighbourhood) address.searchParams.set('quartier', neighbourhood.code)
  return (
    <div className="page max-w-3xl py-8 grid gap-5">
      <div className="grid gap-4 print:hidden">
        <p>
          <Link to="/tableaux/$board" params={{ board: board.slug }} className="text-link">
            ← <bdi lang={langOf('FR')}>{frenchSpaces(board.title)}</bdi>
          </Link>
        </p>
        <h1>
          <Trans>Affiche à imprimer</Trans>
        </h1>
        <ReadersNote visibility={board.visibility} />
        {closed && <p className="bg-warning-soft text-warning-ink rounded-xl p-4">{closed}</p>}
        <div className="flex flex-wrap items-end gap-3">
          <NeighbourhoodChoice neighbourhoods={neighbourhoods} code={code} onChoose={setCode} />
          <button type="button" className="button primary" onClick={() => print()}>
            <Trans>Imprimer, ou enregistrer en PDF</Trans>
          </button>
          <a href={address.href} className="text-link py-2">
            <Trans>Essayer cette adresse</Trans>
          </a>
        </div>
      </div>
      <Poster
        logo={logo}
        programme={name}
        board={board.title}
        neighbourhood={neighbourhood?.name ?? null}
        address={address.href}
        isOpenToGuests={board.guestsVote && board.visibility === 'PUBLIC'}
      />
    </div>
  )
}

/** A poster hangs where everybody reads it: who prints it learns here who can open what it leads to. */
function ReadersNote({ visibility }: { visibility: BoardVisibility }) {
  if (visibility === 'PUBLIC') return null
  return (
    <p className="bg-warning-soft text-warning-ink rounded-xl p-4">
      {visibility === 'MEMBERS' ? (
        <Trans>Seuls les membres des organismes, connectés, pourront ouvrir ce tableau avec cette affiche.</Trans>
      ) : (
        <Trans>Seules les personnes invitées, connectées, pourront ouvrir ce tableau avec cette affiche.</Trans>
      )}
    </p>
  )
}

interface NeighbourhoodChoiceProps {
  neighbourhoods: readonly { code: string; name: string }[]
  /** Empty for all of them. */
  code: string
  onChoose(code: string): void
}

function NeighbourhoodChoice({ neighbourhoods, code, onChoose }: NeighbourhoodChoiceProps) {
  const { t } = useLingui()
  const id = useId()
  return (
    <p className="grid gap-1 grow">
      <label htmlFor={id} className="font-semibold">
        <Trans>Pour le quartier</Trans>
      </label>
      <select id={id} className="field" value={code} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{t`Tous les quartiers`}</option>
        {neighbourhoods.map((one) => (
          <option key={one.code} value={one.code} lang={langOf('FR')}>
            {one.name}
          </option>
        ))}
      </select>
    </p>
  )
}
