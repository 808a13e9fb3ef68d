import { setTimeout as sleep } from 'node:timers/promises'
import { patience } from './patience.ts'

/** Waits until something is so; throws when it never is. */
export async function until(isSo: () => boolean | Promise<boolean>, milliseconds = patience): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`never so: ${isSo.toString()}`)
    await sleep(10)
  }
}
