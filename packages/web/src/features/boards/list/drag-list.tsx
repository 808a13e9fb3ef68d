import '../../../i18n/later-words.js'
import { useLingui } from '@lingui/react/macro'
import { useRef, type ReactNode } from 'react'
import {
  Button,
  DropIndicator,
  GridList,
  GridListItem,
  isTextDropItem,
  useDragAndDrop,
  type ItemDropTarget,
} from 'react-aria-components'
import { cardLook } from '../../levers/card/lever-card.js'
import type { LeverView } from '../../levers/model/lever-view.js'
import { placeOfDrop } from '../../levers/gestures/list-moves.js'
import { themeStyle } from '../../levers/model/theme-style.js'
import type { Move } from '../../levers/gestures/use-undoable-move.js'
import { AriaWords } from '../../../ui/words/aria-words.js'

interface DragListProps {
  /** Those of one theme. */
  levers: readonly LeverView[]
  /** Of the whole board, of which some may be dropped here. */
  all: readonly LeverView[]
  mayMove(lever: LeverView): boolean
  onMove(lever: LeverView, move: Move): void
  /** While something is dragged the list must stay as it is. */
  onHold(): () => void
  children(lever: LeverView): ReactNode
}

// It takes no room: nothing moves under the pointer.
const dropLook =
  'relative h-0 outline-none after:absolute after:inset-x-0 after:-top-3 after:h-1.5 after:rounded-full data-[drop-target]:after:bg-accent'
// The first line of the card leaves room for the handle.
const rowLook =
  'relative mb-4 last:mb-0 [&_article>div:first-child]:pr-8 data-[dragging]:opacity-50 data-[allows-dragging]:cursor-grab data-[disabled]:cursor-auto'
const leverType = 'application/x-lever'

/** The levers of a theme, to be dragged among each other and to other themes: by mouse, by keyboard, by screen reader. */
export function DragList({ levers, all, mayMove, onMove, onHold, children }: DragListProps) {
  const { t } = useLingui()
  const release = useRef<() => void>(undefined)
  const theme = levers[0]?.themes[0]
  const ids = levers.map(({ id }) => id)
  const drop = (id: string, { key, dropPosition }: ItemDropTarget) => {
    const lever = all.find((one) => one.id === id)
    const place = placeOfDrop(ids, id, { key: String(key), dropPosition })
    if (lever && place) onMove(lever, ids.includes(id) ? { place } : { place, theme: theme ?? null })
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [leverType]: String(key) })),
    acceptedDragTypes: [leverType],
    getDropOperation: () => 'move',
    onDragStart: () => {
      release.current = onHold()
    },
    onDragEnd: () => release.current?.(),
    onReorder: ({ keys, target }) => keys.forEach((key) => drop(String(key), target)),
    onInsert: ({ items, target }) =>
      items.filter(isTextDropItem).forEach((item) => void item.getText(leverType).then((id) => drop(id, target))),
    renderDropIndicator: (target) => <DropIndicator target={target} className={dropLook} />,
  })
  return (
    <AriaWords>
      <GridList
        aria-label={theme?.name ?? t`Sans thème`}
        className="flex flex-col rounded-xl outline-none"
        dragAndDropHooks={dragAndDropHooks}
        keyboardNavigationBehavior="tab"
        disabledKeys={levers.filter((lever) => !mayMove(lever)).map(({ id }) => id)}
      >
        {levers.map((lever) => (
          <GridListItem
            key={lever.id}
            id={lever.id}
            textValue={lever.title}
            className={`${cardLook} ${rowLook}`}
            style={themeStyle(lever.themes[0]?.colour)}
          >
            {mayMove(lever) && (
              <Button
                slot="drag"
                className="absolute z-10 right-3 top-4 size-9 grid place-items-center rounded-lg text-muted pointer-coarse:not-focus-visible:sr-only"
              >
                <span aria-hidden="true">⠿</span>
              </Button>
            )}
            {children(lever)}
          </GridListItem>
        ))}
      </GridList>
    </AriaWords>
  )
}
