import { createContext, use, useCallback, useEffect, useState, type ReactNode } from 'react'

/** What is shown elsewhere is only spoken here. */
type Announce = (text: string, look?: 'shown' | 'spoken') => void

const AnnouncerContext = createContext<Announce>(() => undefined)
const shownMilliseconds = 6_000
/** How far from the top of the screen it reaches, in pixels. */
const reach = 72

/** At the top, away from what is done at the bottom of pages, unless what has the focus is there. */
function freeEdge(): string {
  const { top = reach, bottom = 0 } = document.activeElement?.getBoundingClientRect() ?? {}
  return top < reach && bottom > 0 && bottom < innerHeight ? 'bottom-24 lg:bottom-6' : 'top-2'
}

/** Says what just happened, politely: a short message that everybody sees and that is read aloud without taking the focus. */
export function Announcer({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState({ text: '', look: 'shown', number: 0 })
  const announce = useCallback<Announce>(
    (text, look = 'shown') => setMessage(({ number }) => ({ text, look, number: number + 1 })),
    [],
  )
  const [edge, setEdge] = useState('')
  useEffect(() => {
    if (!message.text) return
    const place = () => setEdge(freeEdge())
    place()
    document.addEventListener('focusin', place)
    const timer = setTimeout(() => setMessage((last) => ({ ...last, text: '' })), shownMilliseconds)
    return () => {
      document.removeEventListener('focusin', place)
      clearTimeout(timer)
    }
  }, [message])
  return (
    <AnnouncerContext value={announce}>
      {children}
      {/* So that dialogs leave it to be heard, too. */}
      <output
        data-live-announcer
        className={`pointer-events-none fixed inset-x-0 z-50 flex justify-center px-4 ${edge}`}
      >
        {message.text && (
          <span
            key={message.number}
            className={
              message.look === 'shown'
                ? 'rounded-full bg-ink px-5 py-2.5 text-small font-semibold text-paper shadow-lg'
                : 'sr-only'
            }
          >
            {message.text}
          </span>
        )}
      </output>
    </AnnouncerContext>
  )
}

export function useAnnounce(): Announce {
  return use(AnnouncerContext)
}
