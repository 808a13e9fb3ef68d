import { useEffect, useRef } from 'react'
import { useIsWide } from '../../../ui/use-is-wide.js'

/**
 * Where the list of versions and one of them take each other's place, the focus goes along: to the title of the version
 * that was chosen, and back to its place in the list.
 */
export function useFollowingFocus(version: number | null): void {
  const isWide = useIsWide()
  const before = useRef(version)
  useEffect(() => {
    const left = before.current
    if (left === version) return
    before.current = version
    if (isWide) return
    if (version === null) document.getElementById(`version-${left}`)?.focus()
    else document.getElementById('version')?.focus({ preventScroll: true })
  }, [version, isWide])
}
