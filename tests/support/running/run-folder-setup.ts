import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { fastFolder } from './fast-folder.ts'

declare module 'vitest' {
  interface ProvidedContext {
    runFolder: string
  }
}

const ofRun = /^leviers-run-(\d+)$/

/**
 * A folder of this run for what its worlds keep, which is nowhere any more after it. Those of runs that were killed go too.
 * Workers and the servers that tests start keep in it what Node compiled, so that the next of them need not.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const base = fastFolder()
  const left = (await readdir(base)).filter((name) => !isThere(ofRun.exec(name)?.[1]))
  await Promise.all(left.map((name) => rm(join(base, name), { recursive: true, force: true })))
  const folder = join(base, `leviers-run-${process.pid}`)
  await mkdir(folder, { recursive: true })
  project.provide('runFolder', folder)
  process.env.NODE_COMPILE_CACHE ??= join(folder, 'compiled')
  // Workers that end at the same time may still write what they compiled.
  return () => rm(folder, { recursive: true, force: true, maxRetries: 10 })
}

/** Whether a process is there, or what was named is no process at all. */
function isThere(pid: string | undefined): boolean {
  if (pid === undefined) return true
  try {
    return process.kill(Number(pid), 0)
  } catch {
    return false
  }
}
