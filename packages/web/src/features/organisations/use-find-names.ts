import { limits } from '@leviers/shared/limits'
import { useEffect, useState } from 'react'
import { Refusal } from '../../client/request/refusal.js'
import { useLeviersClient } from '../../client/use-leviers-client.js'
import { FindNamesDocument, type FindNamesQuery } from './find-names.generated.js'

export type FoundName = FindNamesQuery['findNames'][number]

export interface FoundNames {
  /** Null as long as nothing was asked, or not answered yet. */
  names: readonly FoundName[] | null
  refusal: Refusal | null
}

const nothing: FoundNames = { names: null, refusal: null }
const pauseMilliseconds = 250

/** Whom what was typed may mean, people or bodies: asked when one pauses. */
export function useFindNames(typed: string, kind: FoundName['kind'] | null = null): FoundNames {
  const { ask } = useLeviersClient()
  const [found, setFound] = useState({ ...nothing, search: '' })
  const search = typed.trim()
  useEffect(() => {
    if (search.length < limits.names.least) return
    const leaving = new AbortController()
    const look = async () => {
      const answer = await ask(FindNamesDocument, { search, kind }, { signal: leaving.signal }).catch(refusalOnly)
      if (leaving.signal.aborted) return
      if (answer instanceof Refusal) setFound({ search, names: null, refusal: answer })
      else setFound({ search, names: answer.findNames, refusal: null })
    }
    const timer = setTimeout(() => void look(), pauseMilliseconds)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [ask, search, kind])
  // What was found for other letters is not for these.
  return found.search === search ? found : nothing
}

function refusalOnly(fault: unknown): Refusal {
  if (fault instanceof Refusal) return fault
  throw fault
}
