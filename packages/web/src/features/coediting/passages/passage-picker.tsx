import { Trans, useLingui } from '@lingui/react/macro'
import { excerptOf } from '@leviers/shared/texts'
import { useState, type RefObject } from 'react'
import { Dialog } from '../../../ui/dialog.js'
import { passageOfRange } from './passage-of-range.js'
import type { Passage } from './passage-of-words.js'

interface PickerProps {
  root: RefObject<HTMLElement | null>
  onPick(passage: Passage): void
  onClose(): void
}

/** The paragraphs of a text in a list, for whoever does not select with a pointer: one of them is commented on. */
export function PassagePicker({ root, onPick, onClose }: PickerProps) {
  const { t } = useLingui()
  const [paragraphs] = useState(() => paragraphsOf(root.current))
  // That of the text from which they are taken.
  const [lang] = useState(() => root.current?.querySelector<HTMLElement>('.prose-text')?.lang || undefined)
  return (
    <Dialog title={t`Commenter un passage`} onClose={onClose}>
      <p className="text-muted">
        <Trans>Choisissez le paragraphe dont vous voulez parler.</Trans>
      </p>
      <ul className="grid gap-2">
        {paragraphs.map((passage) => (
          <li key={passage.block}>
            <button
              type="button"
              dir="auto"
              lang={lang}
              className="button w-full justify-start text-start"
              onClick={() => {
                onClose()
                // Once the dialog is gone the keyboard goes where the words are quoted.
                setTimeout(() => onPick(passage))
              }}
            >
              {excerptOf(passage.words.replaceAll('\ufffc', '@…'), 120)}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function paragraphsOf(root: HTMLElement | null): Passage[] {
  return [...(root?.querySelectorAll('[data-block]') ?? [])].flatMap((block) => {
    const range = document.createRange()
    range.selectNodeContents(block)
    return (root && passageOfRange(root, range)) ?? []
  })
}
