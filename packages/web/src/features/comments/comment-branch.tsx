import '../../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, use, useState } from 'react'
import { useAgo } from '../../client/use-ago.js'
import { useConnectionState } from '../../client/use-connection-state.js'
import { Live } from '../../ui/live.js'
import { AuthorLine } from '../people/author-line.js'
import { CommentActions } from './acts/comment-actions.js'
import { CommentForm } from './form/comment-form.js'
import { useMe } from '../people/me/use-me.js'
import { FoundWords } from './found-words.js'
import type { CommentNode, CommentView } from './model/thread-view.js'
import { stanceLooks, stanceNames } from './model/stance-name.js'
import { frenchSpaces } from '../../i18n/french-spaces.js'
import { langOf } from '../../i18n/lang-of.js'
import { dot } from '../../ui/dot.js'

const CommentQuote = lazy(() => import('./form/comment-quote.js').then((found) => ({ default: found.CommentQuote })))
const CommentTombstone = lazy(() =>
  import('./comment-tombstone.js').then((found) => ({ default: found.CommentTombstone })),
)
const ActDialog = lazy(() => import('./acts/act-dialog.js').then((found) => ({ default: found.ActDialog })))
const LinkedWords = lazy(() => import('./linked-words.js').then((found) => ({ default: found.LinkedWords })))
const EditForm = lazy(() => import('./acts/edit-comment-form.js').then((found) => ({ default: found.EditCommentForm })))

interface BranchProps {
  node: CommentNode
  /** The comments about a passage whose words are still in the text; null when the text is not shown, nor what is quoted of it. */
  inText: readonly string[] | null
  isOpen: boolean
  onMoreReplies(rootId: string): void
}

/** A comment with what answers it. */
export function CommentBranch({ node, isOpen, inText, onMoreReplies }: BranchProps) {
  const { comment, children } = node
  return (
    <li className="grid gap-3">
      <CommentItem comment={comment} isOpen={isOpen} isInText={inText && inText.includes(comment.id)} />
      {(children.length > 0 || node.hasMoreReplies) && (
        <ol className="grid gap-3 border-l-2 border-line pl-3 sm:pl-5">
          {children.map((child) => (
            <CommentBranch
              key={child.comment.id}
              node={child}
              isOpen={isOpen}
              inText={inText}
              onMoreReplies={onMoreReplies}
            />
          ))}
          {node.hasMoreReplies && (
            <li>
              <button type="button" className="button quiet" onClick={() => onMoreReplies(comment.id)}>
                <Trans>Afficher plus de réponses</Trans>
              </button>
            </li>
          )}
        </ol>
      )}
    </li>
  )
}

interface ItemProps {
  comment: CommentView
  isOpen: boolean
  isInText: boolean | null
}

function CommentItem({ comment, isOpen, isInText }: ItemProps) {
  const { t } = useLingui()
  const ago = useAgo()
  const [act, setAct] = useState<'reply' | 'edit' | 'hide' | 'report' | null>(null)
  const done = () => setAct(null)
  const since = ago(comment.createdAt)
  if (comment.state !== 'PUBLISHED') {
    return (
      <Suspense fallback={<div className="card bg-sunk h-20" id={`commentaire-${comment.id}`} tabIndex={-1} />}>
        <CommentTombstone comment={comment} />
      </Suspense>
    )
  }
  return (
    <article
      className="card p-4 grid gap-2"
      aria-label={t`Commentaire écrit par ${comment.author?.displayName ?? ''}`}
      id={`commentaire-${comment.id}`}
      tabIndex={-1}
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-muted">
        <StanceChip stance={comment.stance} />
        <span>
          <AuthorLine author={comment.author} onBehalfOf={comment.onBehalfOf} />
          {dot}
          {comment.pending ? <PendingState /> : <Live of={since}>{since}</Live>}
          {comment.editedAt && dot + t`modifié`}
        </span>
        {comment.unread && (
          <span className="chip text-accent">
            <Trans>Nouveau</Trans>
          </span>
        )}
      </p>
      {comment.quote && isInText !== null && (
        <Suspense fallback={<div className="h-9" />}>
          <CommentQuote commentId={comment.id} quote={comment.quote} isThere={isInText} />
        </Suspense>
      )}
      {act === 'edit' ? (
        <Suspense>
          <EditForm comment={comment} onDone={done} />
        </Suspense>
      ) : (
        <CommentWords body={comment.body ?? ''} lang={langOf(comment.locale)} />
      )}
      {!comment.pending && <CommentActions comment={comment} isOpen={isOpen} onChoose={setAct} />}
      {act === 'reply' && <CommentForm leverId={comment.leverId} parentId={comment.id} onDone={done} onClose={done} />}
      <Suspense>
        {(act === 'hide' || act === 'report') && <ActDialog act={act} commentId={comment.id} onClose={done} />}
      </Suspense>
    </article>
  )
}

/** What a comment is meant as; one that takes no side has no mark. */
function StanceChip({ stance }: Pick<CommentView, 'stance'>) {
  const { t } = useLingui()
  return stance === 'NEUTRAL' ? null : (
    <span className={`chip border-transparent ${stanceLooks[stance]}`}>{t(stanceNames[stance])}</span>
  )
}

/** Where a comment is that the server does not have yet. */
function PendingState() {
  const { t } = useLingui()
  const { ended } = useMe()
  const isStuck = useConnectionState() === 'offline' || ended
  const words = isStuck ? t`Pas encore envoyé` : t`Enregistrement…`
  return <Live of={words}>{words}</Live>
}

/** What a comment says; the addresses in it are links, and what was searched for is marked. */
function CommentWords({ body, lang }: { body: string; lang: string | undefined }) {
  const words = frenchSpaces(body)
  const found = use(FoundWords)
  return (
    <p className="words" dir="auto" lang={lang}>
      {found.length > 0 || /https?:\/\//i.test(body) ? (
        <Suspense fallback={words}>
          <LinkedWords text={body} found={found} />
        </Suspense>
      ) : (
        words
      )}
    </p>
  )
}
