import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { newId } from '../client/base/new-id.js'
import { recentLevers } from '../features/boards/model/recent-levers.js'
import { useBoard } from '../features/boards/sync/use-board.js'
import { useProgramme } from '../features/boards/sync/use-programme.js'
import { BegunDrafts } from '../features/levers/drafts/begun-drafts.js'
import { ClosedDraft } from '../features/levers/drafts/closed-draft.js'
import { DraftConflicts } from '../features/levers/drafts/draft-conflicts.js'
import { DraftPreview } from '../features/levers/drafts/draft-preview.js'
import { DraftState } from '../features/levers/drafts/draft-state.js'
import { faultOf, type Fault } from '../features/levers/model/lever-fields.js'
import { LeverForm } from '../features/levers/editing/lever-form.js'
import { useLastPublished } from '../features/levers/drafts/last-published.js'
import { useBoardDrafts } from '../features/levers/drafts/use-board-drafts.js'
import { SimilarLevers } from '../features/levers/editing/similar-levers.js'
import { useDraft } from '../features/levers/drafts/use-draft.js'
import { useLeaveDraft } from '../features/levers/drafts/use-leave-draft.js'
import { useProposeRefusal } from '../features/people/me/use-propose-refusal.js'
import { CapacityChoice } from '../features/people/me/capacity-choice.js'
import { useCapacity } from '../features/people/me/use-capacity.js'
import { frenchSpaces } from '../i18n/french-spaces.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { langOf } from '../i18n/lang-of.js'
import { NotFoundPage } from './not-found-page.js'

/** Proposing a lever: guided fields, a draft that keeps itself, a look before publishing. */
export function ProposePage() {
  const { t } = useLingui()
  const { board: slug } = useParams({ from: '/tableaux/$board/proposer' })
  const { brouillon } = useSearch({ from: '/tableaux/$board/proposer' })
  const navigate = useNavigate()
  const { board, status } = useBoard(slug, recentLevers)
  useTitle(t`Proposer un levier`)
  useLeaveDraft(slug)
  const begun = useBoardDrafts(brouillon ? null : (board?.id ?? null))
  const isFirst = begun?.length === 0
  const beginNew = useCallback(() => {
    // The draft is named in the address, so that reloading the page finds it again.
    const search = { brouillon: newId() }
    void navigate({ to: '/tableaux/$board/proposer', params: { board: slug }, search, replace: true })
  }, [navigate, slug])
  useEffect(() => {
    if (!brouillon && isFirst) beginNew()
  }, [brouillon, isFirst, beginNew])
  if (status === 'missing') return <NotFoundPage />
  return (
    <div className="page max-w-3xl py-8 grid gap-6">
      <p>
        <Link to="/tableaux/$board" params={{ board: slug }} className="text-link">
          ← <bdi lang={board ? langOf('FR') : undefined}>{board ? frenchSpaces(board.title) : t`Le tableau`}</bdi>
        </Link>
      </p>
      <h1>
        <Trans>Proposer un levier</Trans>
      </h1>
      {board && brouillon ? (
        <ProposeForm key={brouillon} boardId={board.id} draftId={brouillon} slug={slug} />
      ) : begun && !isFirst ? (
        <BegunDrafts drafts={begun} slug={slug} onNew={beginNew} />
      ) : (
        <Skeleton />
      )}
    </div>
  )
}

interface ProposeFormProps {
  boardId: string
  draftId: string
  slug: string
}

function ProposeForm({ boardId, draftId, slug }: ProposeFormProps) {
  const navigate = useNavigate()
  const { answer } = useProgramme()
  const { draft, conflicts, state, publishedAs, store } = useDraft(boardId, draftId)
  const published = useLastPublished()
  const closed = useProposeRefusal()
  const capacity = useCapacity()
  const [isPreview, setIsPreview] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    // Also when a visitor pressed, and signed in before it was published.
    if (!publishedAs) return
    published.set(publishedAs)
    const params = { board: slug, lever: publishedAs }
    void navigate({ to: '/tableaux/$board/leviers/$lever', params, replace: true })
  }, [publishedAs, published, navigate, slug])
  if (closed && state === 'empty') return <Trouble sentence={closed} />
  const mayPublish = closed === null && !isSending && Object.keys(conflicts).length === 0
  const send = async () => {
    if (!mayPublish) return
    setIsSending(true)
    const outcome = await store.publish(capacity.organisationId)
    setIsSending(false)
    if (outcome.status === 'refused') {
      setIsPreview(false)
      setFault(faultOf(outcome.refusal))
    }
  }
  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <DraftState state={state} />
      {closed && <ClosedDraft sentence={closed} draft={draft} />}
      <DraftConflicts draft={draft} conflicts={conflicts} onChoose={(name, words) => store.choose(name, words)} />
      {isPreview ? (
        <DraftPreview draft={draft} places={answer?.programme ?? noPlaces} />
      ) : (
        <>
          <LeverForm
            fields={draft}
            fault={fault}
            places={answer?.programme ?? noPlaces}
            onChange={(fields) => store.change(fields)}
          />
          <SimilarLevers boardId={boardId} slug={slug} title={draft.title} finding={draft.finding} />
        </>
      )}
      {fault && <Trouble sentence={fault.sentence} />}
      <CapacityChoice capacity={capacity} />
      <DraftButtons mayPublish={mayPublish} isPreview={isPreview} onPreview={() => setIsPreview(!isPreview)} />
    </form>
  )
}

interface DraftButtonsProps {
  mayPublish: boolean
  isPreview: boolean
  onPreview(): void
}

function DraftButtons({ mayPublish, isPreview, onPreview }: DraftButtonsProps) {
  return (
    <div className="flex gap-3 sticky bottom-0 bg-paper py-3 border-t border-line">
      <button type="submit" className="button primary shrink-0" aria-disabled={!mayPublish}>
        <Trans>Publier</Trans>
      </button>
      <button type="button" className="button" aria-pressed={isPreview} onClick={onPreview}>
        {isPreview ? <Trans>Continuer à écrire</Trans> : <Trans>Relire avant de publier</Trans>}
      </button>
    </div>
  )
}

const noPlaces = { themes: [], pillars: [], neighbourhoods: [] }
