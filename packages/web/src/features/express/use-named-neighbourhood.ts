import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useProgramme } from '../boards/sync/use-programme.js'
import { deviceNeighbourhood } from '../people/device-neighbourhood.js'

/**
 * Who comes from the poster of a neighbourhood has chosen it: the address says so once, then this device does. False until
 * that is done.
 */
export function useNamedNeighbourhood(): boolean {
  const { quartier } = useSearch({ from: '/tableaux/$board/express' })
  const { board } = useParams({ from: '/tableaux/$board/express' })
  const { answer } = useProgramme()
  const navigate = useNavigate()
  const isOffered = answer?.programme.neighbourhoods.some(({ code, isRetired }) => code === quartier && !isRetired)
  useEffect(() => {
    if (!quartier || isOffered === undefined) return
    if (isOffered) deviceNeighbourhood.write(quartier)
    void navigate({ to: '/tableaux/$board/express', params: { board }, replace: true })
  }, [quartier, isOffered, navigate, board])
  return !quartier
}
