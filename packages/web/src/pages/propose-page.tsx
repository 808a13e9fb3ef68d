import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { newId } from '../apollo/new-id.js'
import { useBoard } from '../features/boards/use-board.js'
import { useProgramme } from '../features/boards/use-programme.js'
import { DraftConflicts } from '../features/levers/draft-conflicts.js'
import { DraftState } from '../features/levers/draft-state.js'
import { faultOf, type Fault } from '../features/levers/lever-fields.js'
import { LeverForm } from '../features/levers/lever-form.js'
import { LeverWords } from '../features/levers/lever-words.js'
import { useDraft } from '../features/levers/use-draft.js'
import { useStanding } from '../features/people/use-standing.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { NotFoundPage } from './not-found-page.js'

/** Proposing a lever: guided fields, a draft that keeps itself, a look before publishing. */
export function ProposePage() {
  const { t } = useLingui()
  const { board: slug } = useParams({ from: '/tableaux/$board/proposer' })
  const { brouillon } = useSearch({ from: '/tableaux/$board/proposer' })
  const navigate = useNavigate()
  const { board, status } = useBoard(slug, {
    sort: 'RECENT',
    themeId: null,
    neighbourhood: null,
    search: null,
    status: null,
  })
  useTitle(t`Proposer un levier`)
  useEffect(() => {
    // The draft is named in the address, so that reloading the page finds it again.
    if (brouillon) return
    const search = { brouillon: newId() }
    void navigate({ to: '/tableaux/$board/proposer', params: { board: slug }, search, replace: true })
  }, [brouillon, navigate, slug])
  if (status === 'missing') return <NotFoundPage />
  return (
    <div className="page max-w-3xl py-8 grid gap-6">
      <p>
        <Link to="/tableaux/$board" params={{ board: slug }} className="text-link">
          ← {board?.title ?? t`Le tableau`}
        </Link>
      </p>
      <h1>
        <Trans>Proposer un levier</Trans>
      </h1>
      {board && brouillon ? (
        <ProposeForm key={brouillon} boardId={board.id} draftId={brouillon} slug={slug} />
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
  const { draft, change, choose, conflicts, state, publish, publishedAs } = useDraft(boardId, draftId)
  const { whyNot } = useStanding()
  const [isPreview, setIsPreview] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const [fault, setFault] = useState<Fault | null>(null)
  useEffect(() => {
    // Also when a visitor pressed, and signed in before it was published.
    if (!publishedAs) return
    const params = { board: slug, lever: publishedAs }
    void navigate({ to: '/tableaux/$board/leviers/$lever', params, replace: true })
  }, [publishedAs, navigate, slug])
  const reason = whyNot('publishLever')
  if (reason) return <Trouble sentence={reason} />
  const send = async () => {
    setIsSending(true)
    const outcome = await publish()
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
      <DraftConflicts draft={draft} conflicts={conflicts} onChoose={choose} />
      {isPreview ? (
        <Preview draft={draft} />
      ) : (
        <>
          <LeverForm
            fields={draft}
            fault={fault}
            themes={answer?.programme.themes ?? []}
            neighbourhoods={answer?.programme.neighbourhoods ?? []}
            onChange={change}
          />
          <SimilarLevers slug={slug} title={draft.title} />
        </>
      )}
      {fault && <Trouble sentence={fault.sentence} />}
      <DraftButtons
        mayPublish={!isSending && Object.keys(conflicts).length === 0}
        isPreview={isPreview}
        onPreview={() => setIsPreview(!isPreview)}
      />
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
      <button type="submit" className="button primary shrink-0" disabled={!mayPublish}>
        <Trans>Publier</Trans>
      </button>
      <button type="button" className="button" aria-pressed={isPreview} onClick={onPreview}>
        {isPreview ? <Trans>Continuer à écrire</Trans> : <Trans>Relire avant de publier</Trans>}
      </button>
    </div>
  )
}

function Preview({ draft }: { draft: { title: string; body: string; finding: string; action: string } }) {
  const { title, body, finding, action } = draft
  return (
    <article className="card p-6 grid gap-4">
      <h2>{title || <Trans>Sans titre</Trans>}</h2>
      <LeverWords
        lever={{ state: 'PUBLISHED', withdrawnReason: null, hidden: null }}
        text={{ body, finding: finding || null, action: action || null }}
      />
    </article>
  )
}

const enoughToSearch = 8

/** What others already propose, while the title is being written. */
function SimilarLevers({ slug, title }: { slug: string; title: string }) {
  const longest = title.split(/\s+/).toSorted((a, b) => b.length - a.length)[0] ?? ''
  if (longest.length < enoughToSearch) return null
  return <SimilarList slug={slug} search={longest} />
}

function SimilarList({ slug, search }: { slug: string; search: string }) {
  const { levers } = useBoard(slug, { sort: 'AGREED', themeId: null, neighbourhood: null, search, status: null })
  if (levers.length === 0) return null
  return (
    <aside className="card bg-accent-soft p-5 grid gap-2">
      <h2 className="text-h3">
        <Trans>D’autres en parlent déjà</Trans>
      </h2>
      <ul className="grid gap-1 list-disc pl-5">
        {levers.slice(0, 3).map((lever) => (
          <li key={lever.id}>
            <Link
              to="/tableaux/$board/leviers/$lever"
              params={{ board: slug, lever: lever.id }}
              className="text-link"
              target="_blank"
            >
              {lever.title}
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  )
}
