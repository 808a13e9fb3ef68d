import { useCallback, useEffect, useState } from 'react'
import type { Notice } from './base/editor-hooks.js'

const shownMilliseconds = 12_000

/** What is told for a while; null when there is nothing to tell. */
export function useNotice(): [Notice | null, (notice: Notice | null) => void] {
  const [notice, setNotice] = useState<Notice | null>(null)
  useEffect(() => {
    if (!notice) return
    const timer = setTimeout(() => setNotice(null), shownMilliseconds)
    return () => clearTimeout(timer)
  }, [notice])
  return [notice, useCallback((next) => setNotice(next), [])]
}
