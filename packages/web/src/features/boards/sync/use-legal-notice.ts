import { useEffect, useRef } from 'react'
import { useCachedQuery } from '../../../client/use-cached-query.js'
import { LegalNoticeDocument } from '../documents/legal-notice.generated.js'
import { useProgramme } from './use-programme.js'

/** What the legal pages say of this instance: read again when the programme was changed. */
export function useLegalNotice() {
  const query = useCachedQuery(LegalNoticeDocument, {})
  const { reload } = query
  const cursor = useProgramme().answer?.programme.cursor
  const read = useRef(cursor)
  useEffect(() => {
    if (cursor === undefined || cursor === read.current) return
    if (read.current !== undefined) void reload()
    read.current = cursor
  }, [cursor, reload])
  return query
}
