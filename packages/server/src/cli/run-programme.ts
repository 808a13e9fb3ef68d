import { resolve } from 'node:path'
import { BackupProblem } from '../backups/backup-problem.js'
import { orProblem, printCheck, type BackupSession } from './run-backup.js'
import { exitStatus } from './run-import.js'
import { sentencesOf } from './sentences.js'

/** Writes the whole programme to a file that is not there yet, and gives the exit status. */
export async function runExportProgramme(given: string, session: BackupSession): Promise<number> {
  const { terminal, locale, withInstance } = session
  const path = resolve(given)
  return orProblem(session, async () => {
    const answer = await withInstance((instance) => instance.exportProgramme(path))
    if ('problem' in answer) throw new BackupProblem(answer.problem, answer.about)
    const { format } = new Intl.NumberFormat(locale)
    const { boards, privateBoards, people, bytes } = answer
    const counts = { boards: format(boards), privateBoards: format(privateBoards), people: format(people) }
    terminal.say(sentencesOf(locale).programmeExported({ path, size: format(Math.ceil(bytes / 1_024)), ...counts }))
    return exitStatus.done
  })
}

/** Reads such a file into a new instance, tells what is there then, and gives the exit status. */
export async function runImportProgramme(given: string, session: BackupSession): Promise<number> {
  const { terminal, locale, withInstance } = session
  const path = resolve(given)
  return orProblem(session, async () => {
    const answer = await withInstance((instance) => instance.importProgramme(path))
    if ('problem' in answer) throw new BackupProblem(answer.problem, answer.about)
    terminal.say(sentencesOf(locale).programmeImported(path))
    return printCheck(answer, session)
  })
}
