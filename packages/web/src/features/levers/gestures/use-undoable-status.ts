import '../../../i18n/later-words.js'
import type { LeverStatus } from '@leviers/shared/lever-statuses'
import { statusNames } from '@leviers/shared/status-names'
import { useLingui } from '@lingui/react/macro'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { changeLeverStatus } from '../model/levers-commands.js'
import { useUndoable } from './use-undoable.js'

interface ChangedLever {
  id: string
  status: LeverStatus
}

/** Gives a lever another status. */
export function useUndoableStatus() {
  const { t } = useLingui()
  const make = useUndoable()
  return ({ id: leverId, status: from }: ChangedLever, to: LeverStatus, answer: string | null): void => {
    const name = statusNames[to][shownLocale()]
    make({
      command: changeLeverStatus,
      input: { leverId, from, to, answer },
      sentence: t`Statut changé.`,
      spoken: t`Le statut est maintenant « ${name} ».`,
      optimistic: { status: to },
      before: { status: from },
      back: () => ({ leverId, from: to, to: from, answer: null }),
    })
  }
}
