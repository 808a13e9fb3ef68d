import '../../../i18n/later-words.js'
import { msg } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { createContext, use, type ReactNode } from 'react'
import { FoundContext, type FoundPartProps } from '../../levers/model/found-context.js'
import { langOf } from '../../../i18n/lang-of.js'
import { MarkedWords } from '../../../ui/words/marked-words.js'
import type { BoardList } from '../model/board-state.js'

const MatchesContext = createContext<BoardList['matches']>(new Map())

const places = {
  TITLE: msg`Dans le titre`,
  FINDING: msg`Dans le constat :`,
  ACTION: msg`Dans ce qui est proposé :`,
  TEXT: msg`Dans le texte :`,
  THEME: msg`Dans le nom d’un thème :`,
  COMMENT: msg`Dans un commentaire :`,
}

/** Cards of levers that were searched for: each shows where it has what was searched for. */
export function FoundLevers({ matches, children }: { matches: BoardList['matches']; children: ReactNode }) {
  return (
    <MatchesContext value={matches}>
      <FoundContext value={showFound}>{children}</FoundContext>
    </MatchesContext>
  )
}

const showFound = (found: FoundPartProps) => <FoundPart {...found} />

function FoundPart({ lever, slug, part }: FoundPartProps) {
  const { t } = useLingui()
  const match = use(MatchesContext).get(lever.id)
  if (part === 'TITLE') return <MarkedWords text={lever.title} words={match?.words ?? []} />
  // What is no longer there says nothing.
  if (!match || lever.state !== 'PUBLISHED') return null
  const { field, excerpt, locale, words, commentId } = match
  const found = (
    <>
      <span className="font-semibold">{t(places[field])}</span>{' '}
      {excerpt && (
        <span dir="auto" lang={langOf(locale)}>
          <MarkedWords text={excerpt} words={words} />
        </span>
      )}
    </>
  )
  return (
    <p className="text-small border-l-4 border-line ps-3">
      {commentId ? (
        <Link
          to="/tableaux/$board/leviers/$lever"
          params={{ board: slug, lever: lever.id }}
          hash={`commentaire-${commentId}`}
          className="text-link"
        >
          {found}
        </Link>
      ) : (
        found
      )}
    </p>
  )
}
