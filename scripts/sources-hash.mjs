import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const places = ['packages', 'tsconfig.base.json', 'pnpm-lock.yaml']
const made = /^(node_modules|dist|\.cache)$|\.tsbuildinfo$|\.test\.tsx?$|^(en|fr)\.js$/

/** One hash of everything that a build reads, by content: a touched file is no change, a removed one is. */
export function sourcesHash() {
  const hash = createHash('sha256')
  const add = (path) => {
    let entries = null
    try {
      entries = readdirSync(path)
    } catch {
      hash.update(path).update('\0').update(readFileSync(path)).update('\0')
    }
    for (const name of entries?.sort() ?? []) if (!made.test(name)) add(join(path, name))
  }
  places.forEach(add)
  return hash.digest('hex')
}
