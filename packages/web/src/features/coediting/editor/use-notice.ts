import { useCallback, useEffect, useState } from 'react'
import type { Notice } from './base/editor-hooks.js'

const shownMilliseconds = 12_000

/** A message that disappears after a while; null when there is none. */
export function useNotice(): [Notice | null, (notice: Notice | null) => void] {
  const [notice, setNotice] = useState<Notice | null>(null)
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => setNotice(null), shownMilliseconds)
    return () => clearTimeout(timer)
  }, [notice])
  return [notice, useCallback((next) => setNotice(next), [])]
}
