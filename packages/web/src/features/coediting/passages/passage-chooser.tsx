import { Trans } from '@lingui/react/macro'
import { useEffect, useState, type RefObject } from 'react'
import { passageOfRange } from './passage-of-range.js'
import type { Passage } from './passage-of-words.js'

interface ChooserProps {
  /** Around the text that is read. */
  root: RefObject<HTMLElement | null>
  onChoose(passage: Passage): void
}

interface Chosen {
  passage: Passage
  /** Where the end of the words is, from the root's corner. */
  top: number
  left: number
}

/** Whoever selects words of a text that they read can comment on them: the button stands where the words end. */
export function PassageChooser({ root, onChoose }: ChooserProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null)
  useEffect(() => {
    const look = () => setChosen(root.current && chosenIn(root.current))
    // Words may have been selected before this was loaded.
    look()
    document.addEventListener('selectionchange', look)
    return () => document.removeEventListener('selectionchange', look)
  }, [root])
  if (!chosen) return null
  return (
    <button
      type="button"
      className="button primary absolute z-20 shadow-lg"
      style={{ top: chosen.top + 8, left: Math.max(0, chosen.left) }}
      // The selection must not be lost before the press is heard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => {
        onChoose(chosen.passage)
        getSelection()?.removeAllRanges()
      }}
    >
      <Trans>Commenter ce passage</Trans>
    </button>
  )
}

function chosenIn(root: HTMLElement): Chosen | null {
  const selection = getSelection()
  if (!selection || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const passage = passageOfRange(root, range)
  if (!passage) return null
  const [corner, words] = [root.getBoundingClientRect(), range.getBoundingClientRect()]
  const most = corner.width - 220
  return { passage, top: words.bottom - corner.top, left: Math.min(most, words.left - corner.left) }
}
