import '../i18n/home-words.js'
import { Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { BoardCards } from '../features/boards/board-cards.js'
import { useProgramme } from '../features/boards/use-programme.js'
import { HowItWorks } from '../features/boards/how-it-works.js'
import { PhaseNow } from '../features/boards/phase-now.js'
import { LeverDrawing } from '../ui/lever-drawing.js'
import { Skeleton } from '../ui/skeleton.js'
import { Trouble } from '../ui/trouble.js'
import { useTitle } from '../ui/use-title.js'
import { frenchSpaces } from '../i18n/french-spaces.js'

/** What the programme is, what can be done now and until when, and where to begin. */
export function HomePage() {
  const { t } = useLingui()
  useTitle(t`Accueil`)
  const { answer, refusal, reload } = useProgramme()
  if (refusal && !answer) {
    return (
      <div className="page">
        <Trouble sentence={refusal.sentence} onRetry={reload} />
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
  const { phases, boards } = answer.programme
  const [board] = boards
  return (
    <>
      <Hero programme={answer.programme} />
      <div className="page grid gap-14 py-12">
        <PhaseNow phases={phases} />
        <section aria-labelledby="boards" className="grid gap-5">
          <h2 id="boards">
            <Trans>Les tableaux</Trans>
          </h2>
          <BoardCards boards={boards} level="h3" />
        </section>
        <HowItWorks board={board?.slug ?? null} />
      </div>
    </>
  )
}

interface ShownProgramme {
  name: string
  territory: string
  presentation: string
  boards: readonly { slug: string }[]
}

function Hero({ programme }: { programme: ShownProgramme }) {
  const { name, territory, presentation, boards } = programme
  const [board] = boards
  return (
    <section className="bg-accent-soft border-b border-line">
      <div className="page py-10 sm:py-16 grid gap-10 items-center lg:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-5">
          <p className="font-title font-bold text-accent-soft-ink">{territory}</p>
          <h1 className="max-w-4xl">{frenchSpaces(name)}</h1>
          <div className="grid gap-3 text-lead max-w-3xl">
            {presentation.split('\n\n').map((paragraph) => (
              <p key={paragraph}>{frenchSpaces(paragraph)}</p>
            ))}
          </div>
          {board && (
            <p className="flex flex-wrap gap-3 mt-2">
              <Link to="/tableaux/$board" params={{ board: board.slug }} className="button primary">
                <Trans>Voir les leviers</Trans>
              </Link>
              <Link to="/tableaux/$board/proposer" params={{ board: board.slug }} className="button">
                <Trans>Proposer un levier</Trans>
              </Link>
            </p>
          )}
        </div>
        <div className="hidden lg:block">
          <LeverDrawing />
        </div>
      </div>
    </section>
  )
}
