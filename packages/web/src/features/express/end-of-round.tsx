import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useVisitBoard } from '../boards/sync/use-visit.js'
import { CopyLink } from '../../ui/copy-link.js'
import { Live } from '../../ui/live.js'
import { GivenPositions } from './given-positions.js'
import { KeepPositions } from './keep-positions.js'
import { roundSize } from './sitting.js'
import type { SittingShown } from './use-sitting.js'
import { WhatNext } from './what-next.js'

/** What was counted, and where one can go from here. */
export function EndOfRound({ shown, slug }: { shown: SittingShown; slug: string }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  // At the next visit it is told what came since.
  useVisitBoard(slug)
  const { levers, board, sittings } = shown
  const given = levers.filter(({ lever }) => lever.myVote?.value)
  return (
    <div className="grid gap-6">
      <div className="grid gap-2">
        <h2 ref={title} tabIndex={-1} className="text-h2 outline-none">
          <Heading shown={shown} />
        </h2>
        <WaitingPositions count={given.filter(({ lever }) => lever.myVote?.pending).length} />
      </div>
      <WaysOn shown={shown} slug={slug} />
      <GivenPositions
        levers={given}
        slug={slug}
        onChange={(leverId) => sittings.goTo(levers.findIndex(({ lever }) => lever.id === leverId))}
      />
      <section className="grid gap-2" aria-labelledby="what-next">
        <h3 id="what-next">
          <Trans>Et ensuite ?</Trans>
        </h3>
        <WhatNext />
        <p className="flex flex-wrap gap-2 pt-2">
          <Link to="/tableaux/$board/proposer" params={{ board: slug }} className="button">
            <Trans>Proposer un levier</Trans>
          </Link>
          {board && <ShareBoard slug={slug} title={board.title} />}
        </p>
      </section>
      <KeepPositions />
    </div>
  )
}

function ShareBoard({ slug, title }: { slug: string; title: string }) {
  const { t } = useLingui()
  const of = { copy: t`Copier le lien du tableau`, share: t`Partager ce tableau`, title }
  return <CopyLink path={`/tableaux/${slug}`} look="" of={of} />
}

function Heading({ shown: { levers, board, putOff } }: { shown: SittingShown }) {
  const counted = levers.filter(({ lever }) => lever.myVote?.value && !lever.myVote.pending).length
  const waiting = levers.some(({ lever }) => lever.myVote?.pending)
  if (counted > 0) {
    return (
      <Live of={counted}>
        <Plural value={counted} one="Votre position est comptée" other="Vos # positions sont comptées" />
      </Live>
    )
  }
  if (waiting) return <Trans>Vos positions sont gardées</Trans>
  if (board?.leverCount === 0) return <Trans>Ce tableau n’a pas encore de levier</Trans>
  if (putOff.length > 0) return <Trans>Aucune position donnée pour le moment</Trans>
  return <Trans>Vous avez donné votre position sur tous les leviers</Trans>
}

function WaitingPositions({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <p>
      <Live of={count}>
        <Plural
          value={count}
          one="# position attend le réseau, sur cet appareil : elle comptera dès son retour."
          other="# positions attendent le réseau, sur cet appareil : elles compteront dès son retour."
        />
      </Live>
    </p>
  )
}

function WaysOn({ shown: { others, putOff, sittings }, slug }: { shown: SittingShown; slug: string }) {
  const more = Math.min(others, roundSize)
  return (
    <p className="flex flex-wrap gap-2">
      {more > 0 && (
        <button type="button" className="button primary" onClick={() => void sittings.drawMore()}>
          <Plural value={more} one="Encore # levier" other="Encore # leviers" />
        </button>
      )}
      {putOff.length > 0 && (
        <button
          type="button"
          className={`button ${more === 0 ? 'primary' : ''}`}
          onClick={() => sittings.showAgain(putOff.slice(0, roundSize))}
        >
          <Plural
            value={putOff.length}
            one="Revoir le levier laissé de côté"
            other="Revoir les # leviers laissés de côté"
          />
        </button>
      )}
      <Link
        to="/tableaux/$board"
        params={{ board: slug }}
        className={`button ${more === 0 && putOff.length === 0 ? 'primary' : ''}`}
      >
        <Trans>Voir tous les leviers</Trans>
      </Link>
    </p>
  )
}
