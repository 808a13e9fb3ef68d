import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const server = fileURLToPath(new URL('../../packages/server', import.meta.url))

/** Servers that are broken on purpose, each in one place: torture must notice every one of them. */
export const variants = {
  'acknowledges before the commit': {
    file: 'events/run-command.js',
    find: 'pending.contentHash = contentHashOf(command.name, accepted);',
    replace:
      "pending.contentHash = contentHashOf(command.name, accepted); setImmediate(() => resolve({ event: null, streamId: '' }));",
  },
  'forgets which operations it has done': {
    file: 'events/operation-log.js',
    find: 'if (operations.length === 0)\n        return;',
    replace: 'if (operations.length >= 0)\n        return;',
  },
  'begins to catch up one event too late': {
    file: 'events/follower-group.js',
    find: 'let number = after ?? (await this.reset(follower));',
    replace: 'let number = after === null ? await this.reset(follower) : after === 0 ? 0 : after + 1;',
  },
  'tells again what was told while catching up': {
    file: 'events/follower-group.js',
    find: 'number = items.at(-1)?.number ?? this.number;',
    replace:
      'number = items.at(-1)?.number ?? this.number; if (items.length > 1) await this.giveWhenReady(follower, await this.framesOf(items.slice(-1)));',
  },
  'drops the positions of a storm': {
    file: 'features/votes/told-votes.js',
    find: 'run.length > 1 ? [talliesMoved(run)] : run',
    replace: 'run.length > 1 ? [] : run',
  },
  'tells the positions of a storm as they were at its beginning': {
    file: 'features/votes/told-votes.js',
    find: 'const tallies = new Map(run.map(',
    replace: 'const tallies = new Map(run.toReversed().map(',
  },
  'counts positions beside the vote, not with it': {
    file: 'features/votes/change-votes.js',
    find: 'update lever set agree = t.agree,',
    replace: 'update lever set agree = t.agree + (case when t.agree % 7 = 3 then 1 else 0 end),',
  },
  'never rings on other nodes, nor looks by itself': {
    file: 'events/bell-postgres.js',
    find: 'conflated.add(topic);',
    replace: '',
    also: {
      file: 'events/follower-group.js',
      find: 'const slowTickMilliseconds = 2_000;',
      replace: 'const slowTickMilliseconds = 2_000_000;',
    },
  },
}

/** Makes a copy of the built server with one thing broken, and gives its program. Throws when there is nothing to break. */
export function breakServer(name) {
  const variant = variants[name]
  const folder = join(server, '.cache', 'variants', name.replaceAll(/\W+/g, '-'))
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  cpSync(join(server, 'dist'), folder, { recursive: true })
  for (const { file, find, replace } of [variant, ...(variant.also ? [variant.also] : [])]) {
    const path = join(folder, file)
    const text = readFileSync(path, 'utf8')
    if (!text.includes(find)) throw new Error(`${name}: ${file} has nothing like: ${find}`)
    writeFileSync(path, text.replace(find, replace))
  }
  return join(folder, 'main.js')
}
