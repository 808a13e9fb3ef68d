import { useEffect, useMemo } from 'react'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useStore } from '../../../client/use-store.js'
import type { SimpleTextKey } from './kept-simple-text.js'
import { SimpleTextStore, type SimpleTextState } from './simple-text-store.js'
import { useSaveText } from '../sync/coediting-commands.js'

export interface SimpleTextShown extends SimpleTextState {
  change(text: string): void
  save(): Promise<boolean>
}

/** A lever's text in simple mode for as long as its page is shown. */
export function useSimpleText({ leverId, personId }: SimpleTextKey): SimpleTextShown {
  const client = useLeviersClient()
  const give = useSaveText()
  const store = useMemo(() => new SimpleTextStore(client, { leverId, personId }), [client, leverId, personId])
  useEffect(() => store.open(), [store])
  return { ...useStore(store), change: (text) => store.change(text), save: () => store.save(give) }
}
