import { open } from 'node:fs/promises'
import { BackupProblem, problemOf } from './backup-problem.js'

export type BackupKind = 'EMBEDDED' | 'POSTGRESQL'

/** Of which database a file is a backup, by its first bytes. Throws BackupProblem. */
export async function backupKindOf(path: string): Promise<BackupKind> {
  const first = Buffer.alloc(5)
  try {
    const file = await open(path, 'r')
    try {
      await file.read(first, 0, first.length, 0)
    } finally {
      await file.close()
    }
  } catch (fault) {
    const problem = problemOf(fault)
    throw problem.code === 'NO_FOLDER' ? new BackupProblem('NO_FILE', path) : problem
  }
  if (first.toString('latin1') === 'PGDMP') return 'POSTGRESQL'
  if (first[0] === 0x1f && first[1] === 0x8b) return 'EMBEDDED'
  throw new BackupProblem('NOT_A_BACKUP', path)
}

/** Refuses a backup with migrations that this version does not know, or without any. Throws BackupProblem. */
export function refuseUnknownTables(names: readonly string[], known: readonly string[], path: string): void {
  if (!names.includes(known[0] ?? '')) throw new BackupProblem('NOT_A_BACKUP', path)
  const newer = names.find((name) => !known.includes(name))
  if (newer) throw new BackupProblem('NEWER', newer)
}
