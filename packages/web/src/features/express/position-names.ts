import { msg } from '@lingui/core/macro'

/** What a position is called, and how it looks once it is one’s own. */
export const positions = [
  { value: 'AGREE', name: msg`D’accord`, sign: '✓', look: 'text-agree border-agree', chosen: 'bg-agree-soft border-2' },
  {
    value: 'DISAGREE',
    name: msg`Pas d’accord`,
    sign: '✗',
    look: 'text-disagree border-disagree',
    chosen: 'bg-disagree-soft border-2',
  },
  { value: 'PASS', name: msg`Sans avis`, sign: '–', look: '', chosen: 'text-pass border-pass bg-pass-soft border-2' },
] as const
