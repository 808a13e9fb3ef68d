import { i18n } from '@lingui/core'

/** A count as one reads it: « 12 345 ». */
export function inFigures(count: number): string {
  return new Intl.NumberFormat(i18n.locale).format(count)
}
