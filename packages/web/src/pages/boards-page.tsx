import '../i18n/home-words.js'
import '../i18n/later-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { BoardCards } from '../features/boards/home/board-cards.js'
import { listedBoards } from '../features/boards/home/listed-boards.js'
import { useProgramme } from '../features/boards/sync/use-programme.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { WayBack } from './way-back.js'

/** All boards of the programme. */
export function BoardsPage() {
  const { t } = useLingui()
  useTitle(t`Tableaux`)
  const { answer, refusal, reload } = useProgramme()
  return (
    <div className="page py-8 grid gap-6">
      <WayBack to="/" />
      <h1>
        <Trans>Les tableaux</Trans>
      </h1>
      {answer ? (
        <BoardCards boards={listedBoards(answer.programme.boards)} level="h2" />
      ) : refusal ? (
        <Trouble sentence={refusal.sentence} onRetry={reload} />
      ) : (
        <Skeleton />
      )}
    </div>
  )
}
