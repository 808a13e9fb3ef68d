import { frenchSpaces } from '../../i18n/french-spaces.js'
import { markedParts } from './marked-parts.js'

/** A text in which the words that were searched for are marked. */
export function MarkedWords({ text, words }: { text: string; words: readonly string[] }) {
  return markedParts(frenchSpaces(text), words).map(({ text: part, isMarked, at }) =>
    isMarked ? (
      <mark key={at} className="found">
        {part}
      </mark>
    ) : (
      part
    ),
  )
}
