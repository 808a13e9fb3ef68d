import { useLingui } from '@lingui/react/macro'

/** Beside a body that administrators said is somebody's. */
export function VouchedMark() {
  const { t } = useLingui()
  const words = t`confirmé par l’administration`
  return (
    <span title={words} className="text-accent font-bold">
      <span aria-hidden="true">✓</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
