import { useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import type { Outcome } from '../../../client/outbox/outbox-entry.js'
import { askAgain } from '../../../client/request/ask-again.js'
import { useLeviersClient } from '../../../client/use-leviers-client.js'
import { useAnnounce } from '../../../ui/announcer.js'
import { OwnPasskeysDocument, type OwnPasskeys_PasskeyFragment as OwnPasskey } from './passkey-commands.generated.js'
import { useAddPasskey, useRemovePasskey, useStartPasskey } from './passkey-commands.js'
import { browserPasskeys } from './browser-passkeys.js'

type Passkeys = readonly OwnPasskey[]

/** One's passkeys as they are when the page is opened, and after each that one adds or removes. */
export function useOwnPasskeys() {
  const { t } = useLingui()
  const announce = useAnnounce()
  const [start, addMade, removeOne] = [useStartPasskey(), useAddPasskey(), useRemovePasskey()]
  const [passkeys, setPasskeys] = usePasskeysRead()
  const [fault, setFault] = useState<string | null>(null)
  const say = (sentence: string): false => {
    setFault(sentence)
    return false
  }
  /** Whether it was done; else the page says why not. */
  const done = <Result>(outcome: Outcome<Result>, left: (result: Result) => Passkeys): boolean => {
    setFault(outcome.status === 'refused' ? outcome.refusal.sentence : null)
    if (outcome.status === 'acknowledged') setPasskeys(left(outcome.result))
    return outcome.status === 'acknowledged'
  }
  const add = async (name: string): Promise<boolean> => {
    if (name.trim() === '') return say(t`Donnez d’abord un nom à cette clé.`)
    const started = await start()
    if (started.status !== 'acknowledged') return done(started, () => [])
    const made = await browserPasskeys.make(started.result.startPasskey)
    if (made.answer !== null) return done(await addMade({ name, answer: made.answer }), (result) => result.addPasskey)
    return say(made.why === 'HAS_ONE' ? t`Cet appareil a déjà une clé pour ce compte.` : t`Aucune clé n’a été créée.`)
  }
  const remove = async (id: string): Promise<boolean> => {
    const isGone = done(await removeOne(id), (result) => result.removePasskey)
    if (isGone) announce(t`Clé d’accès supprimée`)
    return isGone
  }
  return { passkeys, fault, add, remove }
}

/** Null while they are not known. */
function usePasskeysRead(): [Passkeys | null, (passkeys: Passkeys) => void] {
  const client = useLeviersClient()
  const [passkeys, setPasskeys] = useState<Passkeys | null>(null)
  useEffect(() => {
    let isWanted = true
    const patience = { isWanted: () => isWanted, onTrouble: () => undefined }
    void askAgain(client, { document: OwnPasskeysDocument, variables: {} }, patience).then((answer) => {
      if (isWanted) setPasskeys(answer?.me?.passkeys ?? null)
    })
    return () => {
      isWanted = false
    }
  }, [client])
  return [passkeys, setPasskeys]
}
