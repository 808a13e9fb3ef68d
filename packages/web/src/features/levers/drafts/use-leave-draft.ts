import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useMeStore } from '../../people/me/use-me.js'

/** Whoever signs out leaves the draft that the address names: it is theirs. */
export function useLeaveDraft(slug: string): void {
  const me = useMeStore()
  const navigate = useNavigate()
  useEffect(
    () =>
      me.onSignOut(() => void navigate({ to: '/tableaux/$board/proposer', params: { board: slug }, replace: true })),
    [me, navigate, slug],
  )
}
