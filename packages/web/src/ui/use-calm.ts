import { useEffect, useState } from 'react'

const restMilliseconds = 1_000

/** A value once it has stayed the same for a second: what changes with every keystroke neither flickers nor is read aloud. */
export function useCalm<Value>(value: Value): Value {
  const [calm, setCalm] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setCalm(value), restMilliseconds)
    return () => clearTimeout(timer)
  }, [value])
  return calm
}
