import { shownLocale } from './shown-locale.js'

const words = {
  FR: {
    createLever: 'proposer',
    editLever: 'modifier',
    comment: 'commenter',
    vote: 'prendre position',
    now: 'en ce moment',
    nothing: 'Lecture seule',
    colon: '\u00A0: ',
  },
  EN: {
    createLever: 'propose',
    editLever: 'edit',
    comment: 'comment',
    vote: 'take a position',
    now: 'now',
    nothing: 'Reading only',
    colon: ': ',
  },
} as const

/** Of what can be done, within a sentence. In no catalogue: the first page does without them, and all others need them. */
export function planWords(): Record<keyof (typeof words)['FR'], string> {
  return words[shownLocale()]
}
