import '../../../i18n/later-words.js'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useCachedQuery } from '../../../client/use-cached-query.js'
import { FrozenLeversDocument } from './frozen-levers.generated.js'
import { useBoardStore } from '../sync/use-board-store.js'
import { frenchSpaces } from '../../../i18n/french-spaces.js'
import { langOf } from '../../../i18n/lang-of.js'

/** Tells moderators which texts of a board nobody can write in until they restore a version; also those further down. */
export function FrozenLevers({ slug }: { slug: string }) {
  const { t } = useLingui()
  const levers = useBoardStore(slug).log.state()?.levers
  const { answer, reload } = useCachedQuery(FrozenLeversDocument, { board: slug })
  const frozenIds = [...(levers?.values() ?? [])].flatMap(({ card }) => (card.isFrozen ? card.id : [])).join()
  const before = useRef(frozenIds)
  useEffect(() => {
    if (before.current !== frozenIds) void reload()
    before.current = frozenIds
  }, [frozenIds, reload])
  const frozen = answer?.board?.levers.edges.map(({ node }) => node) ?? []
  if (frozen.length === 0) return null
  return (
    <aside className="card border-disagree p-4 grid gap-2" aria-label={t`Textes bloqués`}>
      <p className="font-semibold">
        <Plural
          value={frozen.length}
          one="# texte est bloqué : personne ne peut y écrire avant qu’une version soit rétablie."
          other="# textes sont bloqués : personne ne peut y écrire avant qu’une version soit rétablie."
        />
      </p>
      <ul className="grid gap-1">
        {frozen.map(({ id, ordinal, title, locale }) => (
          <li key={id}>
            <Link
              to="/tableaux/$board/leviers/$lever/historique"
              params={{ board: slug, lever: id }}
              className="text-link"
            >
              <Trans>
                Levier n° {ordinal} : <bdi lang={langOf(locale)}>{frenchSpaces(title)}</bdi>
              </Trans>
            </Link>
          </li>
        ))}
      </ul>
    </aside>
  )
}
