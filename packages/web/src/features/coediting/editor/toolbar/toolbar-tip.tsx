import { useEffect, useRef, useState } from 'react'

interface Tip {
  words: string
  left: number
}

const hoverMilliseconds = 400
const leaveMilliseconds = 150

/** The name of a button, shown under it while it is pointed at or reached with the keyboard; Esc hides it. */
export function useTip() {
  const [shown, setShown] = useState<Tip | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const later = (tip: Tip | null, milliseconds: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => setShown(tip), milliseconds)
  }
  useEffect(() => () => clearTimeout(timer.current), [])
  useEffect(() => {
    if (!shown) return
    const hide = ({ key }: KeyboardEvent) => key === 'Escape' && setShown(null)
    document.addEventListener('keydown', hide)
    return () => document.removeEventListener('keydown', hide)
  }, [shown])
  const of = (words: string) => {
    const tipAt = (button: HTMLElement): Tip => {
      const bar = button.closest('.editor-head') ?? button
      const { left, width } = button.getBoundingClientRect()
      return { words, left: left + width / 2 - bar.getBoundingClientRect().left }
    }
    return {
      onPointerEnter: ({ pointerType, currentTarget }: { pointerType: string; currentTarget: HTMLElement }) =>
        pointerType === 'mouse' && later(tipAt(currentTarget), hoverMilliseconds),
      onPointerLeave: () => later(null, leaveMilliseconds),
      onFocusCapture: ({ currentTarget }: { currentTarget: HTMLElement }) =>
        currentTarget.matches(':focus-visible') && later(tipAt(currentTarget), 0),
      onBlur: () => later(null, 0),
    }
  }
  return { shown, of }
}

/** The tip itself: the button has the same name, so it is for the eyes only. */
export function ToolbarTip({ tip }: { tip: Tip | null }) {
  return (
    tip && (
      <span
        aria-hidden="true"
        className="editor-tip"
        style={{ left: `clamp(0px, ${tip.left}px - 7rem, 100% - 14rem)` }}
      >
        <span>{tip.words}</span>
      </span>
    )
  )
}
