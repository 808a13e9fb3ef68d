import { Plural, Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { langOf } from '../../../i18n/lang-of.js'
import { dot } from '../../../ui/dot.js'
import type { PreviewRow } from './preview-list.js'

/** What a list would change, row by row; what is wrong comes first. */
export function PreviewRows({ rows }: { rows: readonly PreviewRow[] }) {
  const count = (...kinds: PreviewRow['kind'][]) => rows.filter(({ kind }) => kinds.includes(kind)).length
  const wrong = count('WRONG', 'TWICE')
  const isWrong = ({ kind }: PreviewRow) => kind === 'WRONG' || kind === 'TWICE'
  const sorted = [...rows.filter(isWrong), ...rows.filter((row) => !isWrong(row))]
  return (
    <section className="grid gap-2">
      <output className="font-semibold block">
        <Plural value={count('ADDED')} one="# à ajouter" other="# à ajouter" />
        {dot}
        <Plural value={count('CHANGED')} one="# à modifier" other="# à modifier" />
        {dot}
        <Plural value={count('SAME')} one="# déjà là" other="# déjà là" />
        {wrong > 0 && (
          <>
            {dot}
            <Plural value={wrong} one="# à corriger, laissé de côté" other="# à corriger, laissés de côté" />
          </>
        )}
      </output>
      <ul className="border border-line rounded-lg px-3 max-h-96 overflow-y-auto">
        {sorted.map((row) => (
          <li key={row.line} className="py-2 not-first:border-t border-line">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-small text-muted">
                <Trans>Ligne {row.line}</Trans>
              </span>
              <bdi lang={langOf('FR')} className="font-semibold">
                {row.name || row.code}
              </bdi>
              <span className="text-small text-muted">{[row.code, row.communes].filter(Boolean).join(dot)}</span>
            </p>
            <p className={isWrong(row) ? 'font-semibold text-disagree' : 'text-small'}>{whatOf(row)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function whatOf(row: PreviewRow): ReactNode {
  switch (row.kind) {
    case 'ADDED':
      return <Trans>Sera ajouté</Trans>
    case 'SAME':
      return <Trans>Déjà là, ne change pas</Trans>
    case 'CHANGED':
      return (
        <Trans>
          Remplacera « {row.before.name} » ({row.before.communes})
        </Trans>
      )
    case 'TWICE':
      return (
        <Trans>
          Ce code ou ce nom est déjà celui de « {row.other.name} » ({row.other.code})
        </Trans>
      )
    case 'WRONG':
      return row.sentences.join(' ')
  }
}
