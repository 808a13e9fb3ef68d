import type { ChildProcess } from 'node:child_process'

/** Processes that were started here, each with a group of its own, by the ids of the groups. */
const groups = new Map<number, ChildProcess>()

/** Notes a process that was started as the leader of a group (`detached`), so that it ends with whoever started it. */
export function noteProcess(child: ChildProcess): void {
  const { pid } = child
  if (pid === undefined) return
  // One file's after the other's in one worker: it listens once.
  if (!process.listeners('exit').includes(killGroups)) process.once('exit', killGroups)
  groups.set(pid, child)
  child.once('exit', () => isThere(pid) || groups.delete(pid))
}

/** Ends all that is left of them, those that they started too: a test that failed did not. */
export async function endProcesses(): Promise<void> {
  const left = [...groups.values()].filter((child) => child.exitCode === null && child.signalCode === null)
  const ended = left.map((child) => new Promise((resolve) => child.once('exit', resolve)))
  killGroups()
  await Promise.all(ended)
}

function killGroups(): void {
  for (const group of groups.keys()) if (isThere(group)) process.kill(-group, 'SIGKILL')
  groups.clear()
}

function isThere(group: number): boolean {
  try {
    return process.kill(-group, 0)
  } catch {
    return false
  }
}
