import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { findProgram } from './postgres-programs.js'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leviers-programs-'))
  // Those of this machine are not looked at.
  vi.stubEnv('PATH', folder)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

function install(...versions: string[]): void {
  for (const version of versions) {
    const bin = join(folder, version, 'bin')
    mkdirSync(bin, { recursive: true })
    writeFileSync(join(bin, 'pg_dump'), `#!/bin/sh\necho 'pg_dump (PostgreSQL) ${version}.4'\n`)
    chmodSync(join(bin, 'pg_dump'), 0o755)
  }
}

test('a backup is made by the program of the server’s own version, else by the next one', async () => {
  install('14', '15', '17')
  expect(await findProgram('pg_dump', 15, folder)).toBe(join(folder, '15', 'bin', 'pg_dump'))
  expect(await findProgram('pg_dump', 16, folder)).toBe(join(folder, '17', 'bin', 'pg_dump'))
})

test('a program that is older than the server makes no backup: it says which is there', async () => {
  install('14', '15')
  const refusal = { code: 'OLD_PROGRAM', about: 'pg_dump 15 < 16' }
  await expect(findProgram('pg_dump', 16, folder)).rejects.toMatchObject(refusal)
})

test('without a program it says which one is missing', async () => {
  await expect(findProgram('pg_dump', 15, folder)).rejects.toMatchObject({ code: 'NO_PROGRAM', about: 'pg_dump' })
})
