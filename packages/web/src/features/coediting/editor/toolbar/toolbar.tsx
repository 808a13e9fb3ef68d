import type { Editor } from '@tiptap/core'
import { useLingui } from '@lingui/react/macro'
import { useRef, useState, type KeyboardEvent, type RefObject } from 'react'
import { shownShortcut, spokenShortcut } from '../base/shortcut.js'
import { ToolbarIcon } from './toolbar-icon.js'
import { toolbarItems, type ToolbarActs } from './toolbar-items.js'
import { ToolbarTip, useTip } from './toolbar-tip.js'
import { useToolbarState } from './use-toolbar-state.js'
import { focusText } from '../base/focus-text.js'
import { press } from '../base/press.js'

interface ToolbarProps {
  editor: Editor
  acts: ToolbarActs
  /** Where Alt+F10 leads: the one button that Tab reaches. */
  current: RefObject<HTMLButtonElement | null>
  textId: string
}

/** The commands of the text. One stop of Tab; arrows, Home and End move in it; Esc goes back to the text. */
export function Toolbar({ editor, acts, current, textId }: ToolbarProps) {
  const { t } = useLingui()
  const state = useToolbarState(editor)
  const items = toolbarItems(acts)
  const [place, setPlace] = useState(0)
  const buttons = useRef<HTMLDivElement>(null)
  const tip = useTip()
  const reached = Math.min(place, items.length - 1)
  const go = (to: number) => {
    setPlace(to)
    buttons.current?.querySelectorAll('button')[to]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const to = placeFor(event.key, reached, items.length)
    if (event.key === 'Escape') focusText(editor)
    else if (to === null) return
    else go(to)
    event.preventDefault()
  }
  return (
    <>
      <div
        ref={buttons}
        role="toolbar"
        aria-label={t`Mise en forme du texte`}
        aria-controls={textId}
        className="editor-toolbar"
      >
        {items.map((item, at) => {
          const name = t(item.label)
          const words = item.keys ? `${name} (${shownShortcut(item.keys)})` : name
          const isOff = item.isOff?.(state) ?? false
          return (
            <button
              key={item.name}
              ref={at === reached ? current : undefined}
              type="button"
              tabIndex={at === reached ? 0 : -1}
              aria-label={words}
              aria-keyshortcuts={item.keys && spokenShortcut(item.keys)}
              aria-pressed={item.isPressed?.(state)}
              aria-disabled={isOff || undefined}
              className={item.isFirst ? 'editor-button first' : 'editor-button'}
              // The text keeps the focus, and a phone its keyboard.
              onMouseDown={(event) => event.preventDefault()}
              onKeyDown={onKeyDown}
              onFocus={() => setPlace(at)}
              onClick={({ detail }) => !isOff && press(editor, detail > 0, () => item.run(editor, state))}
              {...tip.of(words)}
            >
              <ToolbarIcon name={item.name} />
              {item.isInWords && <span className="editor-button-words">{name}</span>}
            </button>
          )
        })}
      </div>
      <ToolbarTip tip={tip.shown} />
    </>
  )
}

function placeFor(key: string, place: number, count: number): number | null {
  if (key === 'ArrowRight') return (place + 1) % count
  if (key === 'ArrowLeft') return (place - 1 + count) % count
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
