import { useEffect, useRef, useState } from 'react'
import type { RefusalParts } from '../../../client/request/refusal.js'
import { askAgain } from '../../../client/request/ask-again.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { keptSimpleTexts, type SimpleText, type SimpleTextKey } from './kept-simple-text.js'
import { SimpleTextDocument } from './simple-text.generated.js'
import { useSaveText } from '../sync/coediting-commands.js'

export type SimpleState = 'reading' | 'saved' | 'changed' | 'saving'

export interface SimpleTextShown {
  /** What stands in the field; null until it was read. */
  text: string | null
  state: SimpleState
  refusal: RefusalParts | null
  /** In how many places the words of somebody else stand beside one's own, since the last time that it was saved. */
  keptBoth: number
  change(text: string): void
  save(): Promise<boolean>
}

/**
 * A text as it is written in simple mode: kept on the device with each keystroke, saved when one says so, and then merged
 * with what others wrote.
 */
export function useSimpleText({ leverId, personId }: SimpleTextKey): SimpleTextShown {
  const client = useLeviersClient()
  const give = useSaveText()
  const [draft, setDraft] = useState<SimpleText | null>(null)
  const [state, setState] = useState<SimpleState>('reading')
  const [refusal, setRefusal] = useState<RefusalParts | null>(null)
  const [keptBoth, setKeptBoth] = useState(0)
  const latest = useRef<SimpleText | null>(null)
  const saving = useRef(false)
  const isHere = useRef(false)
  const key = { leverId, personId }

  function show(next: SimpleText): void {
    latest.current = next
    setDraft(next)
  }

  useEffect(() => {
    let isWanted = true
    isHere.current = true
    const open = async () => {
      const kept = await keptSimpleTexts.read({ leverId, personId })
      if (kept && isWanted) {
        show(kept)
        setState('changed')
        return
      }
      const markdown = await readMarkdown(client, leverId, { isWanted: () => isWanted, onTrouble: setRefusal })
      if (markdown === null || !isWanted) return
      show({ base: markdown, text: markdown })
      setState('saved')
      setRefusal(null)
    }
    void open()
    return () => {
      isWanted = false
      isHere.current = false
    }
  }, [client, leverId, personId])

  async function save(): Promise<boolean> {
    const sent = latest.current
    // One at a time: what is typed meanwhile builds on what is being saved.
    if (!sent || saving.current) return false
    saving.current = true
    setState('saving')
    setRefusal(null)
    const outcome = await give({ leverId, ...sent }, { handlesRefusal: () => isHere.current })
    saving.current = false
    if (outcome.status === 'acknowledged') {
      setKeptBoth(outcome.result?.keptBoth ?? 0)
      await saved(sent)
      return true
    }
    if (outcome.status === 'refused') setRefusal(outcome.refusal)
    setState('changed')
    return false
  }

  /** What was sent is there: what is typed meanwhile changes that; else the text is shown as everybody reads it. */
  async function saved(sent: SimpleText): Promise<void> {
    const next = { base: sent.text, text: latest.current?.text ?? sent.text }
    show(next)
    if (next.text !== sent.text) {
      setState('changed')
      return keptSimpleTexts.write(key, next)
    }
    await keptSimpleTexts.removeIf(key, sent.text)
    const still = () => latest.current?.text === sent.text
    const markdown = await readMarkdown(client, leverId, { isWanted: still, onTrouble: () => undefined })
    if (!still()) return
    const now = markdown ?? sent.text
    show({ base: now, text: now })
    setState('saved')
  }

  return {
    text: draft?.text ?? null,
    state,
    refusal,
    keptBoth,
    change(text) {
      const next = { base: latest.current?.base ?? '', text }
      show(next)
      if (!saving.current) setState('changed')
      void keptSimpleTexts.write(key, next)
    },
    save,
  }
}

async function readMarkdown(
  client: Parameters<typeof askAgain>[0],
  leverId: string,
  patience: Parameters<typeof askAgain>[2],
): Promise<string | null> {
  const answer = await askAgain(client, { document: SimpleTextDocument, variables: { leverId } }, patience)
  return answer?.lever?.text.markdown ?? null
}
