import { useLingui } from '@lingui/react/macro'
import { use, type ReactNode } from 'react'
import { shownLocale } from '../../../../i18n/shown-locale.js'
import type { Block } from './blocks-of.js'
import type { Part } from './word-parts.js'
import { WrittenLang } from './written-lang.js'

const headings: Record<number, string> = { 2: 'font-title font-bold text-h3', 3: 'font-title font-bold' }

/** A paragraph, what was added and removed in it said for eyes and ears, without colour too. */
export function BlockWords({ block, parts }: { block: Block; parts: readonly Part[] }) {
  const lang = use(WrittenLang)
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
      <p className={`words min-w-0 ${heading}`} dir="auto" lang={lang}>
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
        <Aside>[{t`ajouté :`} </Aside>
        {text}
        <Aside>]</Aside>
      </ins>
    )
  }
  return (
    <del className="diff-removed">
      <Aside>[{t`supprimé :`} </Aside>
      {text}
      <Aside>]</Aside>
    </del>
  )
}

/** What the page says to the ear among other people's words, in its own language. */
function Aside({ children }: { children: ReactNode }) {
  return (
    <span className="sr-only" dir="ltr" lang={shownLocale().toLowerCase()}>
      {children}
    </span>
  )
}
