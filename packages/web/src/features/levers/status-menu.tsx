import { leverStatuses, type LeverStatus } from '@leviers/shared/lever-statuses'
import { statusNames } from '@leviers/shared/status-names'
import { statusSteps } from '@leviers/shared/status-steps'
import { Trans, useLingui } from '@lingui/react/macro'
import { shownLocale } from '../../i18n/shown-locale.js'
import { MenuButton } from '../../ui/menu-button.js'
import { useStatusGesture } from './use-status-gesture.js'

interface StatusMenuProps {
  lever: { id: string; title: string; status: LeverStatus }
  look?: string
}

/** « Statut… »: the statuses that may follow the one that a lever has. */
export function StatusMenu({ lever, look = '' }: StatusMenuProps) {
  const { t } = useLingui()
  const change = useStatusGesture()
  const nameOf = (status: LeverStatus) => statusNames[status][shownLocale()]
  const now = nameOf(lever.status)
  return (
    <MenuButton
      label={t`Statut… de « ${lever.title} » : ${now}`}
      control="status"
      parts={[
        {
          title: t`Statut : ${now}`,
          items: statusSteps[lever.status].map((status) => ({ id: status, name: nameOf(status) })),
        },
      ]}
      onChoose={(id) => {
        const to = leverStatuses.find((status) => status === id)
        if (to) change(lever, to)
      }}
      look={look}
    >
      <Trans>Statut…</Trans>
    </MenuButton>
  )
}
