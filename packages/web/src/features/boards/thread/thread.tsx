import type { CommandInput } from '@leviers/shared/inputs/command-input'
import '../../../i18n/later-words.js'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useEffect } from 'react'
import { useOutbox } from '../../../client/use-outbox.js'
import { langOf } from '../../../i18n/lang-of.js'
import { scrollIntoSight } from '../../../ui/focus/scroll-into-sight.js'
import { Live } from '../../../ui/live.js'
import { CommentForm } from '../../comments/form/comment-form.js'
import { CommentBranch } from '../../comments/comment-branch.js'
import { FoundWords } from '../../comments/found-words.js'
import { QuotedLang } from '../../comments/form/quoted-lang.js'
import { isFiltered, type ThreadListing } from '../../comments/model/threads.js'
import { useStanding } from '../../people/me/use-standing.js'
import type { LeverShown } from '../sync/use-lever.js'

const ThreadTools = lazy(() =>
  import('../../comments/thread-tools.js').then((found) => ({ default: found.ThreadTools })),
)

/** A shorter thread is read at a glance. */
const longThread = 3

interface ThreadProps {
  page: LeverShown
  /** The words that the next comment is about. */
  passage: CommandInput<'addComment'>['passage']
  onPassageDone(): void
  isOpen: boolean
  leverId: string
  /** Lists the thread otherwise. */
  onList(listing: ThreadListing): void
}

/** The thread of a lever, in the order and of the kind that the reader chose, replies below what they answer. */
export function Thread({ page, isOpen, leverId, passage, onPassageDone, onList }: ThreadProps) {
  const { roots, news, showNews, moreReplies, listing, isListed, words } = page.thread
  const { isModerator } = useStanding()
  const count = (page.lever?.commentCount ?? 0) + useWaitingCount(leverId)
  const state = page.lever?.state
  const isNarrowed = isFiltered(listing)
  // Whoever chose words of the text writes about them here.
  useEffect(() => {
    if (passage) scrollIntoSight(document.getElementById('thread'))
  }, [passage])
  const showsText = state === 'PUBLISHED' || (state === 'HIDDEN' && isModerator)
  return (
    <QuotedLang value={page.lever ? langOf(page.lever.locale) : undefined}>
      <section aria-labelledby="thread" className="grid gap-5 lg:col-start-1">
        <h2 id="thread">
          <Live of={count}>
            <Plural value={count} one="# commentaire" other="# commentaires" />
          </Live>
        </h2>
        {isOpen && (
          <CommentForm
            leverId={leverId}
            parentId={null}
            passage={passage}
            onNoPassage={onPassageDone}
            onDone={onPassageDone}
          />
        )}
        {(count >= longThread || isNarrowed) && (
          <Suspense fallback={<div className="skeleton h-48 sm:h-36" />}>
            <ThreadTools {...{ leverId, listing, isListed }} asOf={page.lever?.lastNumber ?? 0} onChoose={onList} />
          </Suspense>
        )}
        {news > 0 && <News count={news} onShow={showNews} />}
        {isOpen && roots.length === 0 && !isNarrowed && <NoComments />}
        <FoundWords value={words}>
          <ol className="grid gap-4" aria-busy={!isListed} data-whole={(isListed && !isNarrowed) || undefined}>
            {roots.map((node) => (
              <CommentBranch
                key={node.comment.id}
                node={node}
                isOpen={isOpen}
                inText={showsText ? (page.prose?.text.threads ?? []) : null}
                onMoreReplies={(rootId) => void moreReplies(rootId)}
              />
            ))}
          </ol>
        </FoundWords>
        {page.thread.hasMore && <MoreButton thread={page.thread} />}
      </section>
    </QuotedLang>
  )
}

function NoComments() {
  return (
    <p className="card bg-sunk p-5">
      <Trans>Personne n’a encore commenté. Une question, un argument, une information : lancez la discussion.</Trans>
    </p>
  )
}

/** At one press a hundred more come. */
const atOnePress = 100

function MoreButton({ thread: { loadingMore, more, left } }: { thread: LeverShown['thread'] }) {
  const { t } = useLingui()
  return (
    <button
      type="button"
      className="button justify-self-center"
      aria-disabled={loadingMore}
      onClick={() => void more()}
    >
      {loadingMore ? t`Chargement…` : <MoreWords left={left} />}
    </button>
  )
}

function MoreWords({ left }: { left: number }) {
  const { i18n } = useLingui()
  const [next, others] = [Math.min(left, atOnePress), i18n.number(left)]
  if (left <= next) return <Plural value={left} one="Afficher le dernier" other="Afficher les # derniers" />
  return (
    <Trans>
      Afficher les {next} suivants ({others} autres)
    </Trans>
  )
}

/** How many comments on a lever wait to be sent: they are shown, so they count. */
function useWaitingCount(leverId: string): number {
  const { waiting } = useOutbox()
  return waiting.filter(({ command, input }) => command === 'addComment' && input.leverId === leverId).length
}

function News({ count, onShow }: { count: number; onShow(): void }) {
  return (
    <button type="button" className="button primary justify-self-start" onClick={onShow}>
      <Live of={count}>
        <Plural value={count} one="Afficher # nouveau commentaire" other="Afficher # nouveaux commentaires" />
      </Live>
    </button>
  )
}
