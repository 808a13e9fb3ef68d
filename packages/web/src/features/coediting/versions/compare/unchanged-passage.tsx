import { Plural } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { Row } from './align-blocks.js'
import { BlockWords } from './block-words.js'

/** A passage that stays the same, hidden until it is asked for. */
export function UnchangedPassage({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className="rounded-xl bg-sunk px-4 py-2">
      <summary className="text-small font-semibold text-muted">{label}</summary>
      <div className="grid gap-3 py-3">{children}</div>
    </details>
  )
}

/** Paragraphs in a row that stay the same. */
export function UnchangedParagraphs({ rows }: { rows: readonly Row[] }) {
  return (
    <UnchangedPassage
      label={<Plural value={rows.length} one="# paragraphe inchangé" other="# paragraphes inchangés" />}
    >
      <UnchangedBlocks rows={rows} />
    </UnchangedPassage>
  )
}

/** The paragraphs themselves. */
export function UnchangedBlocks({ rows }: { rows: readonly Row[] }) {
  return rows.map(({ after, parts }, place) => after && <BlockWords key={place} block={after} parts={parts} />)
}
