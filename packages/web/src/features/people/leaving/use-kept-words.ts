import { useEffect, useRef, useState } from 'react'
import { keptWords, type TypedFields, type WordsKey } from './kept-words.js'
import { useWriter, visitor } from '../me/use-writer.js'

interface KeptWords<Fields> {
  fields: Fields
  change(more: Partial<Fields>): void
  /** Whether they were typed earlier, and are shown again. */
  isTakenUp: boolean
  /** They were given, or given up: the form is as it was when it was opened. */
  forget(): void
}

/** The fields of a form that keep themselves on the device: leaving the page, or another form in its place, loses none of it. */
export function useKeptWords<Fields extends TypedFields>(place: string, begun: Fields): KeptWords<Fields> {
  const writer = useWriter()
  const [fields, setFields] = useState(begun)
  const [isTakenUp, setIsTakenUp] = useState(false)
  const typed = useRef<Fields | null>(null)
  const former = useRef<string | null>(null)
  const start = useRef(begun)
  useEffect(() => {
    start.current = begun
  })

  useEffect(() => {
    if (writer === null) return
    const before = former.current
    former.current = writer
    // What somebody typed before they signed in, or before the page knew who they are, is theirs.
    if (before === visitor) keptWords.remove({ writer: visitor, place })
    if (typed.current && (before === null || before === visitor))
      return keptWords.write({ writer, place }, typed.current)
    const kept = keptWords.read<Fields>({ writer, place })
    typed.current = kept
    setFields(kept ?? start.current)
    setIsTakenUp(kept !== null)
  }, [writer, place])

  function show(next: Fields, isTyped: boolean): void {
    typed.current = isTyped ? next : null
    setFields(next)
    setIsTakenUp(false)
    if (writer !== null) keep({ writer, place }, isTyped && !isSame(next, begun) ? next : null)
  }

  return {
    fields,
    isTakenUp,
    change: (more) => show({ ...fields, ...typed.current, ...more }, true),
    forget: () => show(begun, false),
  }
}

function keep(key: WordsKey, words: TypedFields | null): void {
  if (words) keptWords.write(key, words)
  else keptWords.remove(key)
}

const isSame = (one: TypedFields, other: TypedFields) => JSON.stringify(one) === JSON.stringify(other)
