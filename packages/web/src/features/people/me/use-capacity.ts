import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useMe } from './use-me.js'

export interface Capacity {
  /** The body in whose name one writes; null in one's own. */
  organisationId: string | null
  /** The bodies in whose name one may write. */
  bodies: readonly { id: string; name: string }[]
  choose(organisationId: string | null): void
}

/** In whose name somebody writes on a board: their own unless they choose a body. Remembered on this device. */
export function useCapacity(): Capacity {
  const { board = '' } = useParams({ strict: false })
  const { me } = useMe()
  const name = `leviers-capacity ${me?.id} ${board}`
  const [chosen, setChosen] = useState<string | null>(null)
  const bodies = me?.mandate ? [me.mandate.organisation] : []
  const kept = chosen ?? remembered(name)
  return {
    organisationId: bodies.some(({ id }) => id === kept) ? kept : null,
    bodies,
    choose(organisationId) {
      setChosen(organisationId ?? '')
      remember(name, organisationId)
    },
  }
}

function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function remember(name: string, organisationId: string | null): void {
  try {
    if (organisationId === null) localStorage.removeItem(name)
    else localStorage.setItem(name, organisationId)
  } catch {
    // localStorage is refused: the choice lasts as long as the page.
  }
}
