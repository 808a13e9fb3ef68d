import { writeNewFile } from './write-new-file.js'

/** Writes a backup of an embedded database, as of one moment, while it is used. Gives its bytes. Throws BackupProblem. */
export function backUpEmbedded(dump: () => Promise<Blob>, path: string): Promise<number> {
  return writeNewFile(path, async (file) => {
    const archive = await dump()
    await file.writeFile(Buffer.from(await archive.arrayBuffer()))
  })
}
