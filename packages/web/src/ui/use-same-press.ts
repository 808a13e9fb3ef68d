import { useRef } from 'react'

interface Press {
  /** When the person pressed, in milliseconds: not when the page got round to it. */
  timeStamp: number
}

/** Milliseconds within which pressing the same thing again is one press: a double click, a hand that trembles, a key held down. */
const samePressMilliseconds = 500

/** Tells whether a press only repeats the one before. Whatever is kept down goes on repeating it. */
export function useSamePress(): (what: string, press: Press) => boolean {
  const last = useRef({ what: '', at: Number.NEGATIVE_INFINITY })
  return (what, { timeStamp }) => {
    const isSame = last.current.what === what && timeStamp - last.current.at < samePressMilliseconds
    last.current = { what, at: timeStamp }
    return isSame
  }
}
