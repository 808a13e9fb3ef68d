import { leverStatuses, type LeverStatus } from '@leviers/shared/lever-statuses'
import { statusNames } from '@leviers/shared/status-names'
import { isDecided, statusJumps, statusSteps } from '@leviers/shared/status-steps'
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useState } from 'react'
import { shownLocale } from '../../../i18n/shown-locale.js'
import { MenuButton, type MenuPart } from '../../../ui/menu-button.js'
import { useUndoableStatus } from './use-undoable-status.js'

const StatusDialog = lazy(() => import('./status-dialog.js').then((found) => ({ default: found.StatusDialog })))

interface StatusMenuProps {
  lever: { id: string; title: string; status: LeverStatus }
  look?: string
}

/** « Statut… »: the statuses that may follow the one that a lever has, then those for which a step is passed over. */
export function StatusMenu({ lever, look = '' }: StatusMenuProps) {
  const { t } = useLingui()
  const change = useUndoableStatus()
  const [chosen, setChosen] = useState<LeverStatus | null>(null)
  const nameOf = (status: LeverStatus) => statusNames[status][shownLocale()]
  const now = nameOf(lever.status)
  const itemsOf = (statuses: readonly LeverStatus[]) => statuses.map((status) => ({ id: status, name: nameOf(status) }))
  const jumps = statusJumps(lever.status)
  const parts: MenuPart[] = [{ title: t`Statut : ${now}`, items: itemsOf(statusSteps[lever.status]) }]
  if (jumps.length > 0) parts.push({ title: t`En sautant une étape, avec une réponse`, items: itemsOf(jumps) })
  const choose = (id: string) => {
    const to = leverStatuses.find((status) => status === id)
    if (!to) return
    // To study, or back, is no decision: nothing is answered with it.
    if (isDecided(to) || jumps.includes(to)) setChosen(to)
    else change(lever, to, null)
  }
  return (
    <>
      <MenuButton
        label={t`Statut… de « ${lever.title} » : ${now}`}
        control="status"
        parts={parts}
        onChoose={choose}
        look={look}
      >
        <Trans>Statut…</Trans>
      </MenuButton>
      <Suspense>
        {chosen && (
          <StatusDialog
            from={lever.status}
            to={chosen}
            onGive={(answer) => change(lever, chosen, answer)}
            onClose={() => setChosen(null)}
          />
        )}
      </Suspense>
    </>
  )
}
