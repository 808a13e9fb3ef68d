import { Trans, useLingui } from '@lingui/react/macro'

export interface ItemActsProps {
  /** What it is, in the midst of a sentence: « le thème « Santé » ». */
  what: string
  isRetired: boolean
  /** Null where it cannot be retired. */
  onRetire: ((isRetired: boolean) => void) | null
  onEdit(): void
  /** Where it can be moved, and how; null where there is no order. */
  moving?: { id: string; isFirst: boolean; isLast: boolean; onMove(step: -1 | 1): void } | null
}

/** What an administrator does with one thing of the catalogue; each button says of which. */
export function ItemActs({ what, isRetired, onRetire, onEdit, moving }: ItemActsProps) {
  const { t } = useLingui()
  return (
    <div className="flex flex-wrap gap-2">
      {moving && (
        <>
          <MoveButton label={t`Monter ${what}`} sign="↑" isOff={moving.isFirst} step={-1} {...moving} />
          <MoveButton label={t`Descendre ${what}`} sign="↓" isOff={moving.isLast} step={1} {...moving} />
        </>
      )}
      <button type="button" className="button tight" aria-label={t`Modifier ${what}`} onClick={onEdit}>
        <Trans>Modifier</Trans>
      </button>
      {onRetire && (
        <button
          type="button"
          className="button quiet tight"
          aria-label={isRetired ? t`Proposer à nouveau ${what}` : t`Ne plus proposer ${what}`}
          onClick={() => onRetire(!isRetired)}
        >
          {isRetired ? <Trans>Proposer à nouveau</Trans> : <Trans>Ne plus proposer</Trans>}
        </button>
      )}
    </div>
  )
}

interface MoveButtonProps {
  id: string
  label: string
  sign: string
  isOff: boolean
  step: -1 | 1
  onMove(step: -1 | 1): void
}

/** At the end it does nothing, and keeps the focus: it is not disabled. */
function MoveButton({ id, label, sign, isOff, step, onMove }: MoveButtonProps) {
  return (
    <button
      type="button"
      className="button tight min-w-11"
      aria-label={label}
      aria-disabled={isOff || undefined}
      data-move={`${id} ${step}`}
      onClick={() => !isOff && onMove(step)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  )
}

/** Beside what is no longer offered. */
export function RetiredMark({ isRetired }: { isRetired: boolean }) {
  if (!isRetired) return null
  return (
    <span className="chip text-muted">
      <Trans>N’est plus proposé</Trans>
    </span>
  )
}
