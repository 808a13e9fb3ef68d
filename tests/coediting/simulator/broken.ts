/** Servers and clients that are wrong on purpose: the simulator must catch each of them. */
export const broken = {
  'acknowledges before it commits': { side: 'server' },
  'forgets which operations it knows': { side: 'server' },
  'does not look whose writing it is': { side: 'server' },
  'trims a change that no state contains': { side: 'server' },
  'goes on writing after the right ended': { side: 'server' },
  'takes what comes after a hole': { side: 'client' },
  'adds to a push that is being sent again': { side: 'client' },
  'drops what is unsent when its tab dies': { side: 'client' },
} as const
export type Broken = keyof typeof broken
