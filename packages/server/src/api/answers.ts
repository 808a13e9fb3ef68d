import type { Answer } from './define-command.js'

/** Whether something had to change. */
export const wasChanged: Answer<unknown> = { type: () => Boolean, of: (_context, { event }) => event !== null }
