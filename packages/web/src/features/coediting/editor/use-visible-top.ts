import type { Editor } from '@tiptap/core'
import { useEffect, type RefObject } from 'react'

/**
 * Keeps the toolbar at the top of what is seen: with its keyboard open, a phone shows only a part of the window, and moves it.
 * When that part gets smaller, the caret comes out from behind the keyboard.
 */
export function useVisibleTop(frame: RefObject<HTMLElement | null>, editor: Editor | null): void {
  useEffect(() => {
    const screen = window.visualViewport
    if (!screen || !editor) return
    const follow = () => frame.current?.style.setProperty('--visible-top', `${Math.max(0, screen.offsetTop)}px`)
    const resize = () => {
      follow()
      if (editor.isFocused) editor.commands.scrollIntoView()
    }
    follow()
    screen.addEventListener('scroll', follow)
    screen.addEventListener('resize', resize)
    return () => {
      screen.removeEventListener('scroll', follow)
      screen.removeEventListener('resize', resize)
    }
  }, [frame, editor])
}
