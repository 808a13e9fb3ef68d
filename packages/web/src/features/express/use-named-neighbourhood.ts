import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useProgramme } from '../boards/sync/use-programme.js'
import { deviceNeighbourhood } from '../people/device-neighbourhood.js'

/**
 * Who comes from the poster of a neighbourhood has chosen it: the address says so once, then this device does; where a
 * browser keeps nothing, the address goes on saying it. Undefined until that is known; null when the address names none.
 */
export function useNamedNeighbourhood(): string | null | undefined {
  const { quartier } = useSearch({ from: '/tableaux/$board/express' })
  const { board } = useParams({ from: '/tableaux/$board/express' })
  const { answer } = useProgramme()
  const navigate = useNavigate()
  const isOffered = answer?.programme.neighbourhoods.some(({ code, isRetired }) => code === quartier && !isRetired)
  useEffect(() => {
    if (!quartier || isOffered === undefined || (isOffered && !keeps(quartier))) return
    void navigate({ to: '/tableaux/$board/express', params: { board }, replace: true })
  }, [quartier, isOffered, navigate, board])
  if (!quartier) return null
  return isOffered && !keeps(quartier) ? quartier : undefined
}

/** Has this device keep a neighbourhood; false where it keeps nothing. */
function keeps(code: string): boolean {
  deviceNeighbourhood.write(code)
  return deviceNeighbourhood.read() === code
}
