import { msg } from '@lingui/core/macro'

/** What each position is called, and its sign. */
export const positionNames = [
  { value: 'AGREE', name: msg`D’accord`, sign: '✓' },
  { value: 'DISAGREE', name: msg`Pas d’accord`, sign: '✗' },
  { value: 'PASS', name: msg`Sans avis`, sign: '–' },
] as const
