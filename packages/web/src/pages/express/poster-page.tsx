import '../../i18n/later-words.js'
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
  const id = useId()
  useTitle(t`Affiche`)
  if (!answer) {
    return <div className="page py-8">{refusal ? <Trouble isInstead sentence={refusal.sentence} /> : <Skeleton />}</div>
  }
  const { name, boards, neighbourhoods } = answer.programme
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
        {closed && <p className="bg-warning-soft text-warning-ink rounded-xl p-4">{closed}</p>}
        <div className="flex flex-wrap items-end gap-3">
          <p className="grid gap-1 grow">
            <label htmlFor={id} className="font-semibold">
              <Trans>Pour le quartier</Trans>
            </label>
            <select id={id} className="field" value={code} onChange={({ target }) => setCode(target.value)}>
              <option value="">{t`Tous les quartiers`}</option>
              {neighbourhoods.map((one) => (
                <option key={one.code} value={one.code} lang={langOf('FR')}>
                  {one.name}
                </option>
              ))}
            </select>
          </p>
          <button type="button" className="button primary" onClick={() => print()}>
            <Trans>Imprimer, ou enregistrer en PDF</Trans>
          </button>
          <a href={address.href} className="text-link py-2">
            <Trans>Essayer cette adresse</Trans>
          </a>
        </div>
      </div>
      <Poster programme={name} board={board.title} neighbourhood={neighbourhood?.name ?? null} address={address.href} />
    </div>
  )
}
