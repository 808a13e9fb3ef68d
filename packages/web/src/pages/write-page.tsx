import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useLever, type LeverShown } from '../features/boards/sync/use-lever.js'
import type { Passage } from '../features/coediting/passages/passage-of-words.js'
import { SimpleText } from '../features/coediting/simple/simple-text.js'
import { TextWorkspace } from '../features/coediting/text-workspace.js'
import { writingMode } from '../features/coediting/writing-mode.js'
import { CommentForm } from '../features/comments/form/comment-form.js'
import { CoAuthors } from '../features/levers/co-authors/co-authors.js'
import { EditTabs } from '../features/levers/editing/edit-tabs.js'
import { useMayWrite } from '../features/levers/model/use-may-write.js'
import { CapacityChoice } from '../features/people/me/capacity-choice.js'
import { useOpenedCapacity } from '../features/people/me/use-opened-capacity.js'
import { useMe } from '../features/people/me/use-me.js'
import { frenchSpaces } from '../i18n/french-spaces.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { NotFoundPage } from './not-found-page.js'
import { langOf } from '../i18n/lang-of.js'

const Dialog = lazy(() => import('../ui/dialog.js').then((found) => ({ default: found.Dialog })))

const place = '/tableaux/$board/leviers/$lever/modifier'

/** Where a lever's text is written, alone or with others, live or in one plain field. */
export function WritePage() {
  const { t } = useLingui()
  const { board: slug, lever: id } = useParams({ from: place })
  const page = useKnownLever(slug, id)
  const { me, status } = useMe()
  useTitle(t`Écrire le texte`)
  const { lever, prose } = page
  const mayNot = useMayWrite(
    lever ?? { author: null, status: 'NONE' },
    prose ?? { coAuthors: [], openToMembers: false },
  )
  const whyNot = page.isGone
    ? t`Vous n’avez plus accès à ce tableau. Ce que vous avez écrit est gardé sur cet appareil : copiez-le avant de quitter cette page.`
    : mayNot
  if (page.status === 'missing') return <NotFoundPage />
  if (!lever || !prose || status === 'unknown') {
    return (
      <div className="page py-8">
        {page.refusal ? <Trouble isInstead sentence={page.refusal.sentence} /> : <Skeleton />}
      </div>
    )
  }
  const params = { board: slug, lever: id }
  return (
    <div className="page py-6 grid gap-6">
      <p>
        <Link to="/tableaux/$board/leviers/$lever" params={params} className="text-link">
          ← <Trans>Revenir au levier</Trans>
        </Link>
      </p>
      <header className="grid gap-2">
        <p className="text-small text-muted">
          <Trans>Écrire le texte du levier n° {lever.ordinal}</Trans>
        </p>
        <h1 className="text-h2" dir="auto" lang={langOf(lever.locale)}>
          {frenchSpaces(lever.title)}
        </h1>
        {!whyNot && <EditTabs params={params} now="text" />}
        <p className="text-small">
          <Link to="/tableaux/$board/leviers/$lever/historique" params={params} className="text-link">
            <Trans>Versions</Trans>
          </Link>
        </p>
      </header>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_20rem] items-start">
        {me ? (
          <Writing {...{ page, slug, whyNot }} boardId={lever.boardId} leverId={id} person={me.person} />
        ) : (
          <SignInToWrite />
        )}
        <CoAuthors lever={lever} prose={prose} />
      </div>
    </div>
  )
}

/** A lever, and whether its board was closed to whoever reads since it was read. */
interface KnownLever extends LeverShown {
  isGone: boolean
}

/** The lever as it was last known: when its board is closed to whoever writes, their words stay before them. */
function useKnownLever(slug: string, id: string): KnownLever {
  const page = useLever(slug, id)
  const [known, setKnown] = useState<LeverShown | null>(null)
  const isGone = page.status === 'missing' && known !== null
  if (page.lever && page.prose && (page.lever !== known?.lever || page.prose !== known.prose)) setKnown(page)
  return isGone ? { ...known, isGone } : { ...page, isGone }
}

function SignInToWrite() {
  return (
    <p className="card bg-sunk p-5">
      <Trans>Connectez-vous pour écrire ce texte.</Trans>{' '}
      <Link to="/connexion" search={{ retour: location.pathname }} className="text-link">
        <Trans>Se connecter</Trans>
      </Link>
    </p>
  )
}

interface WritingProps {
  page: KnownLever
  slug: string
  boardId: string
  leverId: string
  person: { id: string; displayName: string; organisation: string | null; isVouched: boolean }
  /** Why they may not write it; null when they may. */
  whyNot: string | null
}

/** The editor, or one plain field: whoever writes chooses, and it is remembered. */
function Writing({ page, slug, boardId, leverId, person, whyNot }: WritingProps) {
  const { mode } = useSearch({ from: place })
  const navigate = useNavigate({ from: place })
  const [passage, setPassage] = useState<Passage | null>(null)
  const { choice, organisationId, openAgain } = useOpenedCapacity(page.lever?.onBehalfOf?.organisationId)
  const isSimple = mode ? mode === 'simple' : writingMode.isSimple()
  const choose = (simple: boolean) => {
    writingMode.remember(simple)
    void navigate({ search: { mode: simple ? 'simple' : 'editeur' }, replace: true })
  }
  return (
    <div className="grid gap-4 min-w-0">
      {!whyNot && <CapacityChoice capacity={choice} />}
      {whyNot && (isSimple || page.isGone) && <Trouble sentence={whyNot} />}
      {isSimple ? (
        <SimpleText
          leverId={leverId}
          personId={person.id}
          organisationId={organisationId}
          onMandateEnded={openAgain}
          revision={page.lever?.editedAt ?? null}
        />
      ) : (
        <TextWorkspace
          boardId={boardId}
          leverId={leverId}
          locale={page.lever?.locale ?? 'FR'}
          me={person}
          organisationId={organisationId}
          onReopen={openAgain}
          mayWrite={!whyNot}
          onSimple={() => choose(true)}
          onComment={(words) => setPassage(words.passage)}
          onThread={(threadId) =>
            open(`${location.pathname.replace(/\/modifier$/, '')}#commentaire-${threadId}`, '_self')
          }
        />
      )}
      {!whyNot && (
        <label className="flex items-center gap-2 text-small">
          <input type="checkbox" checked={isSimple} onChange={({ target }) => choose(target.checked)} />
          <Trans>Mode simple : un seul champ, sans mise à jour en direct</Trans>
        </label>
      )}
      <p>
        <Link to="/tableaux/$board/leviers/$lever" params={{ board: slug, lever: leverId }} className="button primary">
          <Trans>Revenir au levier</Trans>
        </Link>
      </p>
      <Suspense>
        {passage && <CommentDialog leverId={leverId} passage={passage} onClose={() => setPassage(null)} />}
      </Suspense>
    </div>
  )
}

function CommentDialog({ leverId, passage, onClose }: { leverId: string; passage: Passage; onClose(): void }) {
  const { t } = useLingui()
  return (
    <Dialog title={t`Commenter un passage`} onClose={onClose}>
      <CommentForm leverId={leverId} parentId={null} passage={passage} onNoPassage={onClose} onDone={onClose} />
    </Dialog>
  )
}
