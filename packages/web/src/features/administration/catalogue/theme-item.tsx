import { langOf } from '../../../i18n/lang-of.js'
import { themeStyle } from '../../levers/model/theme-style.js'
import { ItemActs, RetiredMark } from './item-acts.js'
import type { ShownPillar } from './theme-dialog.js'
import type { ThemeActs } from './use-theme-acts.js'

interface ThemeItemProps {
  item: ShownPillar
  /** Those among which it is moved, itself among them, in order. */
  beside: readonly ShownPillar[]
  /** « le thème « Santé » » */
  what: string
  acts: ThemeActs
  level: 'h2' | 'h3'
  onEdit(): void
}

/** A theme or a pillar, with what an administrator does with it. */
export function ThemeItem({ item, beside, what, acts, level: Heading, onEdit }: ThemeItemProps) {
  const { id, name, colour, isRetired } = item
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <Heading className={Heading === 'h2' ? 'text-h3' : 'text-base font-semibold'}>
        <span className="flex items-center gap-2.5" style={themeStyle(colour)}>
          <span aria-hidden="true" className="theme-mark" />
          <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1 min-w-0">
            <bdi lang={langOf('FR')}>{name}</bdi>
            <RetiredMark isRetired={isRetired} />
          </span>
        </span>
      </Heading>
      <ItemActs
        what={what}
        isRetired={isRetired}
        onRetire={(retire) => void acts.retire(item, retire)}
        onEdit={onEdit}
        moving={{
          id,
          isFirst: beside[0]?.id === id,
          isLast: beside.at(-1)?.id === id,
          onMove: (step) => void acts.move(item, { beside, step }),
        }}
      />
    </div>
  )
}
