import { useLingui } from '@lingui/react/macro'
import { use, type ReactNode } from 'react'
import type { Row } from './align-blocks.js'
import { BlockWords } from './block-words.js'
import { foldRows } from './fold-rows.js'
import { UnchangedParagraphs } from './unchanged-passage.js'
import { WrittenLang } from './written-lang.js'

/** What changed, in one text: what was removed stands before what came in its place. */
export function DifferenceInline({ rows }: { rows: readonly Row[] }) {
  return (
    <div className="grid gap-3">
      {foldRows(rows).map(({ isFolded, rows: stretch }, place) =>
        isFolded ? (
          <UnchangedParagraphs key={place} rows={stretch} />
        ) : (
          stretch.map((row, at) => <InlineRow key={`${place} ${at}`} row={row} />)
        ),
      )}
    </div>
  )
}

const edges: Record<Row['kind'], string> = {
  same: 'border-transparent',
  changed: 'border-accent',
  added: 'border-agree',
  removed: 'border-disagree',
  moved: 'border-accent border-dashed',
  'moved-away': 'border-line border-dashed',
}

function InlineRow({ row }: { row: Row }) {
  const { t } = useLingui()
  const lang = use(WrittenLang)
  const { kind, before, after, parts } = row
  const block = after ?? before
  if (!block) return null
  return (
    <div className={`border-l-4 pl-3 ${edges[kind]}`}>
      {kind === 'moved' && <Note>{t`Paragraphe déplacé ici`}</Note>}
      {kind === 'moved-away' ? (
        <Note>
          {t`Ici se trouvait un paragraphe qui a été déplacé :`} <q lang={lang}>{beginningOf(block.text)}</q>
        </Note>
      ) : (
        <BlockWords block={block} parts={parts} />
      )}
    </div>
  )
}

function Note({ children }: { children: ReactNode }) {
  return <p className="text-small text-muted">{children}</p>
}

function beginningOf(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).replace(/\s+\S*$/, '')}…` : text
}
