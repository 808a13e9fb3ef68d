import { execFileSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A disk of its own, in memory. */
export interface SmallDisk {
  path: string
  /** Fills it to its last byte. */
  fill(): void
  /** Gives back the room that `fill` took. */
  free(): void
  remove(): void
}

/** Null where nobody may mount one: that takes root. */
export function mountSmallDisk(megabytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'leviers-disk-'))
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', path])
  } catch {
    rmdirSync(path)
    console.error('NOT PROVED HERE: a full disk needs the right to mount one (root).')
    return null
  }
  const filling = join(path, 'filling')
  return {
    path,
    fill: () => fillFile(filling),
    free: () => rmSync(filling, { force: true }),
    remove() {
      execFileSync('umount', [path])
      rmdirSync(path)
    },
  }
}

function fillFile(path: string): void {
  const file = openSync(path, 'w')
  for (const size of [1_048_576, 4_096, 1]) {
    try {
      for (;;) writeSync(file, Buffer.alloc(size, 1))
    } catch (fault) {
      if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC')) throw fault
    }
  }
  closeSync(file)
}
