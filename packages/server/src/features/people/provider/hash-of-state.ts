import { createHash } from 'node:crypto'

/** What is kept of a state: whoever reads the database cannot come back in somebody's place. */
export function hashOfState(state: string): Buffer {
  return createHash('sha256').update(state).digest()
}
