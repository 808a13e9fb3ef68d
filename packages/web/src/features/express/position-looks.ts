/** How a position looks as one answers, and once it is one’s own. */
export const positionLooks = {
  AGREE: { look: 'text-agree border-agree', chosen: 'bg-agree-soft border-2' },
  DISAGREE: { look: 'text-disagree border-disagree', chosen: 'bg-disagree-soft border-2' },
  PASS: { look: '', chosen: 'text-pass border-pass bg-pass-soft border-2' },
}
