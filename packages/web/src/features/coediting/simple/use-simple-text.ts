import { useEffect, useMemo } from 'react'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useStore } from '../../../client/use-store.js'
import type { SimpleTextKey } from './kept-simple-text.js'
import { SimpleTextStore, type GiveText, type SimpleTextState } from './simple-text-store.js'
import { useSaveText } from '../sync/coediting-commands.js'

export interface SimpleTextShown extends SimpleTextState {
  change(text: string): void
  save(): Promise<boolean>
}

export interface WrittenFor {
  /** The body in whose name one writes; null in one’s own. */
  organisationId: string | null
  /** It was refused, because one’s mandate has ended. */
  onMandateEnded(): void
}

/** A lever's text in simple mode for as long as its page is shown. */
export function useSimpleText(
  { leverId, personId }: SimpleTextKey,
  { organisationId, onMandateEnded }: WrittenFor,
): SimpleTextShown {
  const client = useLeviersClient()
  const give = useSaveText()
  const store = useMemo(() => new SimpleTextStore(client, { leverId, personId }), [client, leverId, personId])
  useEffect(() => store.open(), [store])
  const giveFor: GiveText = async (input, options) => {
    const outcome = await give({ ...input, organisationId }, options)
    if (outcome.status === 'refused' && outcome.refusal.code === 'MANDATE_ENDED') onMandateEnded()
    return outcome
  }
  return { ...useStore(store), change: (text) => store.change(text), save: () => store.save(giveFor) }
}
