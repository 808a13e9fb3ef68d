import { useState } from 'react'

export interface Latest<Fields> {
  revision: number
  fields: Fields
}

/**
 * The revision that a form was begun with, and that goes along with what is saved: whoever edited the same thing meanwhile
 * is then not overwritten. A form that stays open after it was saved goes on from the revision that it made.
 */
export function useRevision<Fields>(latest: Latest<Fields> | null) {
  const [given, setGiven] = useState<number | null>(latest?.revision ?? null)
  const [savedOver, setSavedOver] = useState<number | null>(null)
  if (savedOver !== null && latest && latest.revision !== savedOver) {
    setSavedOver(null)
    setGiven(latest.revision)
  }
  return {
    given,
    /** Somebody looked at what is there now: what they save next is said to be an edit of that. */
    goOnFrom: (revision: number) => setGiven(revision),
    saved() {
      setSavedOver(latest?.revision ?? null)
      setGiven(null)
    },
  }
}
