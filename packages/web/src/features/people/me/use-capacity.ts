import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { deviceChoice } from '../../../client/base/device-choice.js'
import { useMe } from './use-me.js'

export interface Capacity {
  /** The body in whose name one writes; null in one's own. */
  organisationId: string | null
  /** The bodies in whose name one may write. */
  bodies: readonly { id: string; name: string }[]
  choose(organisationId: string | null): void
}

/**
 * In whose name somebody writes on a board: their own unless they choose a body, or write what a body says that is theirs.
 * Remembered on this device.
 */
export function useCapacity(spokenFor: string | null = null): Capacity {
  const { board = '' } = useParams({ strict: false })
  const { me } = useMe()
  const name = `leviers-capacity ${me?.id} ${board}`
  const [chosen, setChosen] = useState<string | null>(null)
  const bodies = me?.mandates.map(({ organisation }) => organisation) ?? []
  const kept = chosen ?? spokenFor ?? deviceChoice.read(name)
  return {
    organisationId: bodies.some(({ id }) => id === kept) ? kept : null,
    bodies,
    choose(organisationId) {
      setChosen(organisationId ?? '')
      deviceChoice.write(name, organisationId ?? '')
    },
  }
}
