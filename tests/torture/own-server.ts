import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One place of the built server that is changed to break it. */
export interface Break {
  /** Under dist. */
  file: string
  find: string
  replace: string
}

export interface OwnServer {
  main: string
  remove(): void
}

const packages = fileURLToPath(new URL('../../packages', import.meta.url))

/**
 * A copy of the built server, whole or broken on purpose, so that a later build does not change it under a run. Throws
 * when what is to be broken is not there any more.
 */
export function makeOwnServer(breaks: readonly Break[] = []): OwnServer {
  const folder = mkdtempSync(join(tmpdir(), 'leviers-server-'))
  const server = join(folder, 'packages', 'server')
  mkdirSync(server, { recursive: true })
  for (const name of ['dist', 'package.json']) {
    cpSync(join(packages, 'server', name), join(server, name), { recursive: true })
  }
  symlinkSync(join(packages, 'server', 'node_modules'), join(server, 'node_modules'))
  symlinkSync(join(packages, 'web'), join(folder, 'packages', 'web'))
  for (const { file, find, replace } of breaks) {
    const path = join(server, 'dist', file)
    const text = readFileSync(path, 'utf8')
    if (text.split(find).length !== 2) throw new Error(`${file} does not have exactly once: ${find}`)
    // A function, so that "$" in the text has no meaning.
    writeFileSync(
      path,
      text.replace(find, () => replace),
    )
  }
  return { main: join(server, 'dist', 'main.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
