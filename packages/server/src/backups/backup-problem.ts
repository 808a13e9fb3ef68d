/** Why a backup or a restoration was not carried out. */
export type BackupProblemCode =
  | 'EXISTS'
  | 'NO_FOLDER'
  | 'NO_RIGHT'
  | 'DISK_FULL'
  | 'NO_FILE'
  | 'NOT_A_BACKUP'
  | 'DAMAGED'
  | 'OF_EMBEDDED'
  | 'OF_POSTGRESQL'
  | 'NEWER'
  | 'NO_PROGRAM'
  | 'OLD_PROGRAM'
  | 'NOT_A_PROGRAMME'
  | 'OTHER_VERSION'
  | 'NOT_EMPTY'
  | 'STILL_WRITING'
  | 'FAILED'

/** A sentence for the operator says it; nothing of what was there is changed. `about` is what the sentence needs. */
export class BackupProblem extends Error {
  override readonly name = 'BackupProblem'

  constructor(
    readonly code: BackupProblemCode,
    readonly about = '',
  ) {
    super(about ? `${code}: ${about}` : code)
  }
}

const codes: Record<string, BackupProblemCode> = {
  EEXIST: 'EXISTS',
  ENOENT: 'NO_FOLDER',
  ENOTDIR: 'NO_FOLDER',
  EACCES: 'NO_RIGHT',
  EPERM: 'NO_RIGHT',
  EROFS: 'NO_RIGHT',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
}

/** What a fault of the file system, or of a program that met one, is for the operator. */
export function problemOf(fault: unknown): BackupProblem {
  if (fault instanceof BackupProblem) return fault
  const message = fault instanceof Error ? fault.message : String(fault)
  const code = fault instanceof Error && 'code' in fault ? codes[String(fault.code)] : undefined
  const isFull = /no space left|ENOSPC|disk full/i.test(message)
  return new BackupProblem(code ?? (isFull ? 'DISK_FULL' : 'FAILED'), message.split('\n')[0])
}
