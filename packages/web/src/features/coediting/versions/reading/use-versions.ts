import { useEffect } from 'react'
import { useLeviersClient } from '../../../../client/use-leviers-client.js'
import { useReadable } from '../../../../client/use-readable.js'
import { makeVersionList, type VersionList, type VersionsShown } from './version-list.js'

/** The versions of a lever: what was read before is shown at once, and read again. */
export function useVersions(leverId: string): VersionsShown & Pick<VersionList, 'reload' | 'more'> {
  const client = useLeviersClient()
  const list = client.keep(`versions ${leverId}`, () => makeVersionList(client, leverId))
  useEffect(() => void list.reload(), [list])
  return { ...useReadable(list), reload: list.reload, more: list.more }
}
