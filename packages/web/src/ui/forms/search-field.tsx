import { useEffect, useId, useState } from 'react'

/** Milliseconds without a key after which what is typed is searched. */
const pause = 300

interface SearchFieldProps {
  label: string
  placeholder?: string
  value: string
  onSearch(text: string): void
}

/** A field of words to search for: what is typed is searched a moment after the last key, and stays as it is typed. */
export function SearchField({ label, placeholder, value, onSearch }: SearchFieldProps) {
  const id = useId()
  const [text, setText] = useState(value)
  const [shown, setShown] = useState(value)
  const [asked, setAsked] = useState(value)
  if (shown !== value) {
    setShown(value)
    // What is searched changed otherwise than by typing here: filters were taken away, or one went back.
    if (value !== asked) setText(value)
    setAsked(value)
  }
  useEffect(() => {
    if (text.trim() === value) return
    const timer = setTimeout(() => {
      setAsked(text.trim())
      onSearch(text.trim())
    }, pause)
    return () => clearTimeout(timer)
  })
  return (
    <>
      <label htmlFor={id} className="text-small font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="search"
        dir="auto"
        className="field"
        maxLength={200}
        value={text}
        placeholder={placeholder}
        onChange={({ target }) => setText(target.value)}
      />
    </>
  )
}
