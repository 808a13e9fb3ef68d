import { useLingui } from '@lingui/react/macro'
import type { Block } from './blocks-of.js'
import type { Part } from './word-parts.js'

const headings: Record<number, string> = { 2: 'font-title font-bold text-h3', 3: 'font-title font-bold' }

/** A paragraph, what was added and removed in it said for eyes and ears, without colour too. */
export function BlockWords({ block, parts }: { block: Block; parts: readonly Part[] }) {
  const { level, marker, depth, isQuote } = block
  const heading = level === null ? '' : (headings[level] ?? '')
  return (
    <div
      className={`flex gap-2 ${isQuote ? 'border-l-4 border-strong-line pl-3' : ''}`}
      style={depth > 0 ? { paddingInlineStart: `${(depth - 1) * 1.5}rem` } : undefined}
    >
      {depth > 0 && (
        <span className="w-6 shrink-0 text-right text-muted" aria-hidden={marker === null}>
          {marker}
        </span>
      )}
      <p className={`words min-w-0 ${heading}`} dir="auto">
        {parts.map((part, place) => (
          <PartWords key={place} part={part} />
        ))}
      </p>
    </div>
  )
}

function PartWords({ part: { kind, text } }: { part: Part }) {
  const { t } = useLingui()
  if (kind === 'same') return text
  if (kind === 'added') {
    return (
      <ins className="diff-added">
        <span className="sr-only" dir="ltr">
          [{t`ajouté :`}{' '}
        </span>
        {text}
        <span className="sr-only" dir="ltr">
          ]
        </span>
      </ins>
    )
  }
  return (
    <del className="diff-removed">
      <span className="sr-only" dir="ltr">
        [{t`supprimé :`}{' '}
      </span>
      {text}
      <span className="sr-only" dir="ltr">
        ]
      </span>
    </del>
  )
}
