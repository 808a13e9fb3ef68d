import '../i18n/home-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { BoardCards } from '../features/boards/home/board-cards.js'
import { useProgramme } from '../features/boards/sync/use-programme.js'
import { listedBoards } from '../features/boards/home/listed-boards.js'
import type { ProgrammeQuery } from '../features/boards/documents/programme.generated.js'
import { HowItWorks } from '../features/boards/home/how-it-works.js'
import { NotInstalled } from '../features/boards/home/not-installed.js'
import { PhaseNow } from '../features/boards/home/phase-now.js'
import { Presentation } from '../features/boards/home/presentation.js'
import { WhereToBegin } from '../features/boards/home/where-to-begin.js'
import { LeverDrawing } from '../ui/lever-drawing.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { frenchSpaces } from '../i18n/french-spaces.js'
import { langOf } from '../i18n/lang-of.js'

/** What the programme is, what can be done now and until when, and where to begin. */
export function HomePage() {
  const { t } = useLingui()
  useTitle(t`Accueil`)
  const { answer, refusal, reload } = useProgramme()
  if (refusal && !answer) {
    return (
      <div className="page">
        <Trouble isInstead sentence={refusal.sentence} onRetry={reload} />
      </div>
    )
  }
  if (!answer) {
    return (
      <div className="page">
        <Skeleton />
      </div>
    )
  }
  const { phases, now, isInstalled } = answer.programme
  const boards = listedBoards(answer.programme.boards)
  if (!isInstalled) return <NotInstalled />
  // Where there is something to answer, else where it will be.
  const open = boards.filter(({ state }) => state === 'OPEN')
  const board = open.find(({ leverCount }) => leverCount > 0) ?? open[0] ?? boards[0] ?? null
  return (
    <>
      <Hero programme={answer.programme} board={board} />
      <div className="page grid gap-14 py-12">
        <PhaseNow phases={phases} now={now} hasBoard={boards.length > 0} />
        {boards.length > 0 && (
          <section aria-labelledby="boards" className="grid gap-5">
            <h2 id="boards">
              <Trans>Les tableaux</Trans>
            </h2>
            <BoardCards boards={boards} level="h3" />
          </section>
        )}
        <HowItWorks board={board} />
      </div>
    </>
  )
}

interface HeroProps {
  programme: {
    name: string
    logo: string | null
    territory: string
    period: string
    presentation: string
    presentationEn: string
  }
  board: ProgrammeQuery['programme']['boards'][number] | null
}

function Hero({ programme, board }: HeroProps) {
  const { name } = programme
  return (
    <section className="bg-accent-soft border-b border-line">
      <div className="page py-5 sm:py-16 grid gap-10 items-center lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-4 sm:gap-5">
          {programme.logo && (
            <img
              src={programme.logo}
              alt=""
              className="h-14 sm:h-18 max-w-full object-contain object-left bg-white rounded-lg p-1.5"
            />
          )}
          <p lang={langOf('FR')} className="font-title font-bold text-accent-soft-ink">
            {[programme.territory, programme.period].filter(Boolean).join(', ')}
          </p>
          <h1 className="max-w-4xl" lang={langOf('FR')}>
            {frenchSpaces(name)}
          </h1>
          <WhereToBegin board={board} />
          <Presentation {...programme} />
        </div>
        <div className="hidden lg:block">
          <LeverDrawing />
        </div>
      </div>
    </section>
  )
}
