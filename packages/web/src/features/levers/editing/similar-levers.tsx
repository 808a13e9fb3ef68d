import '../../../i18n/later-words.js'
import { limits } from '@leviers/shared/limits'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { langOf } from '../../../i18n/lang-of.js'
import { SimilarLeversDocument, type SimilarLeversQuery } from './similar-levers.generated.js'

/** Milliseconds without a key after which it is asked what is like what was typed. */
const pause = 500
/** Fewer letters say too little. */
const leastLetters = 5

type Similar = NonNullable<SimilarLeversQuery['board']>['similarLevers']

interface SimilarLeversProps {
  boardId: string
  slug: string
  title: string
  finding: string
}

/** What others already propose that is like what is being written; opened beside it, so that nothing of it is lost. */
export function SimilarLevers({ boardId, slug, title, finding }: SimilarLeversProps) {
  const { t } = useLingui()
  const levers = useSimilar(boardId, `${title} ${finding}`.trim().slice(0, limits.text.similar))
  const isFound = levers.length > 0
  const [wasFound, setWasFound] = useState(isFound)
  if (isFound && !wasFound) setWasFound(true)
  return (
    <>
      {/* Once: the list itself changes with every pause of whoever types. */}
      <output className="sr-only">
        {wasFound && <Trans>Des leviers semblables existent déjà. Leur liste est sous votre proposition.</Trans>}
      </output>
      {isFound && (
        <aside className="card bg-accent-soft p-5 grid gap-2" aria-label={t`Leviers semblables`}>
          <h2 className="text-h3">
            <Plural value={levers.length} one="# levier semblable" other="# leviers semblables" />
          </h2>
          <p className="text-small">
            <Trans>Ils s’ouvrent dans un nouvel onglet : votre proposition reste ici.</Trans>
          </p>
          <ul className="grid gap-1 list-disc pl-5">
            {levers.map(({ id, title: words, locale }) => (
              <li key={id} dir="auto" lang={langOf(locale)}>
                <Link
                  to="/tableaux/$board/leviers/$lever"
                  params={{ board: slug, lever: id }}
                  className="text-link"
                  target="_blank"
                >
                  {frenchSpaces(words)}
                </Link>
              </li>
            ))}
          </ul>
        </aside>
      )}
    </>
  )
}

/** What was found for what was typed last; what stood there before stays until then. */
function useSimilar(boardId: string, text: string): Similar {
  const { ask } = useLeviersClient()
  const [levers, setLevers] = useState<Similar>([])
  const isTelling = text.length >= leastLetters
  useEffect(() => {
    if (!isTelling) return
    const asking = new AbortController()
    const timer = setTimeout(() => {
      void ask(SimilarLeversDocument, { boardId, text }, { signal: asking.signal })
        .then((answer) => setLevers(answer.board?.similarLevers ?? []))
        // Without an answer nothing is missing that the proposal needs.
        .catch(() => undefined)
    }, pause)
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [ask, boardId, text, isTelling])
  return isTelling ? levers : []
}
