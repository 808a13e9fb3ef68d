import { Trans, useLingui } from '@lingui/react/macro'
import { MenuButton, type MenuPart } from '../../../ui/menu-button.js'
import type { LeverView } from '../model/lever-view.js'
import { placeAfterStep, steps, type Step } from './list-moves.js'
import type { Move } from './use-undoable-move.js'

export interface MoveMenuProps {
  lever: LeverView
  /** The levers of its theme, in the order of the arranged board; null when the board is shown in another order. */
  group: readonly string[] | null
  themes: readonly LeverView['themes'][number][]
  onMove(move: Move): void
}

/** « Déplacer… »: to another place in its theme, or to another theme. */
export function MoveMenu({ lever, group, themes, onMove }: MoveMenuProps) {
  const { t } = useLingui()
  const names: Record<Step, string> = {
    FIRST: t`En premier`,
    UP: t`Plus haut`,
    DOWN: t`Plus bas`,
    LAST: t`En dernier`,
  }
  const placeAfter = (step: Step) => group && placeAfterStep(group, lever.id, step)
  const own = lever.themes[0]?.id
  const others = themes.filter(({ id }) => id !== own)
  const parts: MenuPart[] = [
    { title: t`Vers le thème`, items: [...others, ...(own ? [{ id: '', name: t`Sans thème` }] : [])] },
  ]
  if (group) {
    const items = steps.filter(placeAfter).map((step) => ({ id: step, name: names[step] }))
    if (items.length > 0) parts.unshift({ title: t`Dans son thème`, items })
  }
  const choose = (id: string) => {
    const step = steps.find((one) => one === id)
    const place = step && placeAfter(step)
    if (place) onMove({ place })
    else if (!step) onMove({ theme: others.find((theme) => theme.id === id) ?? null })
  }
  return (
    <MenuButton
      label={t`Déplacer… « ${lever.title} »`}
      control="move"
      parts={parts}
      help={group ? null : t`Pour changer l’ordre, choisissez « Ordre du tableau » dans la liste « Ordre ».`}
      onChoose={choose}
      look="quiet text-small"
    >
      <Trans>Déplacer…</Trans>
    </MenuButton>
  )
}
