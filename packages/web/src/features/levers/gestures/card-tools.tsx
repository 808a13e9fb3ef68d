import { isDecided } from '@leviers/shared/status-steps'
import { Trans, useLingui } from '@lingui/react/macro'
import { useStanding } from '../../people/me/use-standing.js'
import { MoveMenu, type MoveMenuProps } from './move-menu.js'
import { StatusMenu } from './status-menu.js'

export interface CardToolsProps extends MoveMenuProps {
  onRename(): void
}

/** What the author of a lever and moderators can do with its card, each as far as they may. */
export function CardTools({ onRename, ...moving }: CardToolsProps) {
  const { t } = useLingui()
  const { may: mayDo, isModerator } = useStanding()
  const { lever } = moving
  const may = (action: Parameters<typeof mayDo>[0]) =>
    mayDo(action, lever.author?.id, { isDecided: isDecided(lever.status) })
  if (!may('moveLever') && !may('editLever') && !may('changeLeverStatus')) return null
  return (
    <fieldset
      className="min-w-0 -mx-2.5 -mb-3 flex flex-wrap gap-x-1 pt-1"
      aria-label={t`Actions sur « ${lever.title} »`}
    >
      {lever.isFrozen && isModerator && (
        <span className="chip text-disagree self-center">
          <Trans>Texte bloqué</Trans>
        </span>
      )}
      {may('moveLever') && <MoveMenu {...moving} />}
      {may('editLever') && (
        <button
          type="button"
          className="button quiet text-small"
          data-control="rename"
          aria-label={t`Renommer « ${lever.title} »`}
          onClick={onRename}
        >
          <Trans>Renommer</Trans>
        </button>
      )}
      {may('changeLeverStatus') && <StatusMenu lever={lever} look="quiet text-small" />}
    </fieldset>
  )
}
