import { createHash } from 'node:crypto'
import { relative, resolve, join } from 'node:path'

/** The longest address of a socket that every system accepts, in bytes. */
const longestPath = 100

/**
 * Where the Leviers that holds a data directory listens to commands of its operator: a socket in the directory, which
 * only its owner can open; on Windows a named pipe. Null when the directory's path is too long for a socket.
 */
export function controlPath(dataDir: string): string | null {
  const directory = resolve(dataDir)
  if (process.platform === 'win32') {
    const name = createHash('sha256').update(directory.toLowerCase()).digest('hex').slice(0, 32)
    return `\\\\.\\pipe\\leviers-${name}`
  }
  const absolute = join(directory, 'leviers.sock')
  const paths = [absolute, relative(process.cwd(), absolute)]
  return paths.find((path) => Buffer.byteLength(path) <= longestPath) ?? null
}
