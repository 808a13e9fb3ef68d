import { Trans, useLingui } from '@lingui/react/macro'
import type { Row } from './align-blocks.js'
import { BlockWords } from './block-words.js'
import type { Block } from './blocks-of.js'
import { contextRows, type Pair } from './context-rows.js'
import { foldRows } from './fold-rows.js'
import { UnchangedParagraphs } from './unchanged-passage.js'
import type { Part } from './word-parts.js'

interface ColumnsProps {
  rows: readonly Row[]
  labelledBy: string
  older: number
  newer: number
}

/** What changed, the older version on the left and the newer on the right, paragraph beside paragraph. */
export function DifferenceColumns({ rows, labelledBy, older, newer }: ColumnsProps) {
  return (
    <table aria-labelledby={labelledBy} className="w-full table-fixed border-collapse">
      <thead>
        <tr className="text-small text-muted text-left">
          <th scope="col" className="py-1 pr-3 font-semibold">
            <Trans>Version {older}</Trans>
          </th>
          <th scope="col" className="py-1 pl-3 font-semibold">
            <Trans>Version {newer}</Trans>
          </th>
        </tr>
      </thead>
      <tbody>
        {foldRows(rows).map(({ isFolded, rows: stretch }, place) =>
          isFolded ? (
            <tr key={place}>
              <td colSpan={2} className="py-1.5">
                <UnchangedParagraphs rows={stretch} />
              </td>
            </tr>
          ) : (
            contextRows(stretch).map((pair, at) => <ColumnsRow key={`${place} ${at}`} {...pair} />)
          ),
        )}
      </tbody>
    </table>
  )
}

function ColumnsRow({ left, right }: Pair) {
  const { t } = useLingui()
  const isGone = left?.kind === 'moved-away'
  return (
    <tr className="align-top">
      <Cell
        block={left?.before ?? null}
        parts={isGone ? sameWords(left.before) : partsWithout(left?.parts ?? [], 'added')}
        note={isGone ? t`Paragraphe déplacé` : null}
        side="pr-3 border-r border-line"
      />
      <Cell
        block={right?.after ?? null}
        parts={partsWithout(right?.parts ?? [], 'removed')}
        note={right?.kind === 'moved' ? t`Paragraphe déplacé ici` : null}
        side="pl-3"
      />
    </tr>
  )
}

interface CellProps {
  block: Block | null
  parts: readonly Part[]
  note: string | null
  side: string
}

function Cell({ block, parts, note, side }: CellProps) {
  return (
    <td className={`py-1.5 ${side}`}>
      {note && <p className="text-small text-muted">{note}</p>}
      {block && <BlockWords block={block} parts={parts} />}
    </td>
  )
}

function sameWords(block: Block | null): Part[] {
  return block ? [{ kind: 'same', text: block.text }] : []
}

function partsWithout(parts: readonly Part[], kind: Part['kind']): Part[] {
  return parts.filter((part) => part.kind !== kind)
}
