import '../i18n/later-words.js'
import { moderates } from '@leviers/shared/page-policies'
import { holdsAnywhere, rolesOn } from '@leviers/shared/roles'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link, useSearch } from '@tanstack/react-router'
import type { ModerationList } from '../client/schema.generated.js'
import { BoardNews } from '../features/boards/news/board-news.js'
import { useProgramme } from '../features/boards/sync/use-programme.js'
import { ModerationItems } from '../features/moderation/moderation-items.js'
import { useModeration } from '../features/moderation/use-moderation.js'
import { inApolloZone } from '../features/people/me/apollo-zone.js'
import { RulesProvider, useRules } from '../features/people/phases/rules.js'
import { useMe } from '../features/people/me/use-me.js'
import { frenchSpaces } from '../i18n/french-spaces.js'
import { inFigures } from '../i18n/in-figures.js'
import { langOf } from '../i18n/lang-of.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { Reserved } from './reserved.js'
import { WayBack } from './way-back.js'

const lists = {
  'a-voir': 'UNREVIEWED',
  signales: 'REPORTED',
  leviers: 'HIDDEN_LEVERS',
  commentaires: 'HIDDEN_COMMENTS',
} as const
type ListName = keyof typeof lists

/** What moderators look through, board by board: what nobody has seen yet, what was reported and what is hidden. */
export function ModerationPage() {
  const { t } = useLingui()
  useTitle(t`Modération`)
  const { tableau, liste } = useSearch({ from: '/moderation' })
  const { answer } = useProgramme()
  const { status, me } = useMe()
  const rules = useRules()
  const held = me?.roles ?? []
  const boards = (answer?.programme.boards ?? []).filter(({ id }) => moderates({ roles: rolesOn(held, id) }))
  const board = boards.find(({ slug }) => slug === tableau) ?? boards[0]
  const name = Object.keys(lists).find((one): one is ListName => one === liste) ?? 'a-voir'
  return (
    <div className="page max-w-4xl py-8 grid gap-6">
      {tableau && board ? <BackToBoard slug={board.slug} /> : <WayBack to="/compte" />}
      <h1>
        <Trans>Modération</Trans>
      </h1>
      {!answer || status === 'unknown' ? (
        <Skeleton rows={3} />
      ) : !holdsAnywhere(held, 'MODERATOR') ? (
        <Reserved sentence={t`Cette page est réservée à la modération.`} />
      ) : !board ? (
        <p className="card bg-sunk p-5">
          <Trans>Aucun tableau n’est ouvert pour le moment.</Trans>
        </p>
      ) : (
        <RulesProvider value={{ ...rules, board }}>
          <Boards boards={boards} slug={board.slug} name={name} />
          <BoardModeration key={`${board.id} ${name}`} board={board} name={name} />
        </RulesProvider>
      )}
    </div>
  )
}

function BackToBoard({ slug }: { slug: string }) {
  return (
    <p>
      <Link to="/tableaux/$board" params={{ board: slug }} className="text-link inline-block py-1">
        ← <Trans>Le tableau</Trans>
      </Link>
    </p>
  )
}

interface BoardsProps {
  boards: readonly { slug: string; title: string }[]
  slug: string
  name: ListName
}

function Boards({ boards, slug, name }: BoardsProps) {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Tableaux`}>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {boards.map((board) => (
          <li key={board.slug}>
            <Link
              to="/moderation"
              search={{ tableau: board.slug, liste: name }}
              aria-current={board.slug === slug ? 'page' : undefined}
              className="text-link aria-[current]:font-bold aria-[current]:no-underline"
            >
              <bdi lang={langOf('FR')}>{frenchSpaces(board.title)}</bdi>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface BoardModerationProps {
  board: { id: string; slug: string }
  name: ListName
}

const BoardModeration = inApolloZone(function BoardLists({ board, name }: BoardModerationProps) {
  const { t } = useLingui()
  const list: ModerationList = lists[name]
  const moderation = useModeration(board.id, list)
  const { counts, trouble } = moderation
  const names = {
    'a-voir': t`Pas encore vus`,
    signales: t`Signalés`,
    leviers: t`Leviers masqués`,
    commentaires: t`Commentaires masqués`,
  }
  const countOf = {
    'a-voir': counts?.unreviewed,
    signales: counts?.reported,
    leviers: counts?.hiddenLevers,
    commentaires: counts?.hiddenComments,
  }
  return (
    <>
      <nav aria-label={t`Listes`} id="moderation-lists" tabIndex={-1}>
        <ul className="flex flex-wrap gap-2">
          {Object.keys(lists).map((one) => {
            // The keys are those of the lists.
            const key = one as ListName
            const count = countOf[key]?.totalCount
            return (
              <li key={one}>
                <Link
                  to="/moderation"
                  search={{ tableau: board.slug, liste: key }}
                  aria-current={key === name ? 'page' : undefined}
                  className="button aria-[current]:border-accent aria-[current]:bg-accent-soft aria-[current]:text-accent-soft-ink"
                >
                  {names[key]}{' '}
                  {count !== undefined && (
                    <span key={count} className="tabular-nums">
                      ({inFigures(count)})
                    </span>
                  )}
                </Link>
              </li>
            )
          })}
        </ul>
      </nav>
      {/* A place of its own, so that nothing moves when something is new. */}
      <div className="relative min-h-11 -my-5">
        {moderation.news > 0 && <BoardNews count={moderation.news} onShow={() => void moderation.showNews()} />}
      </div>
      {trouble && <Trouble sentence={trouble.sentence} onRetry={() => void moderation.reload()} />}
      {(!trouble || moderation.items) && <ModerationItems list={list} slug={board.slug} moderation={moderation} />}
    </>
  )
})
