import { browserEnvironment, waitOrWake } from './environment.js'

const environment = browserEnvironment()
const most = 8_000

/** The files that are in the browser's cache, or on their way, with those that each imports. */
const brought = new Map<string, Promise<string[]>>()

/**
 * What every import() of the built pages goes through (vite.config.ts): its files are brought first, for as long as the
 * network is away, and then imported from the browser's own cache. A browser that could not import a file once never tries
 * again, until the page is left: so it may not be asked too early.
 */
export async function importAgain<Module>(load: () => Promise<Module>): Promise<Module> {
  const [, file] = /import\(["'`]\.\/([^"'`]+)/.exec(String(load)) ?? []
  if (file) await bring(file)
  return load()
}

/** Brings a file and all that it builds on. */
async function bring(file: string): Promise<void> {
  const all = new Set<string>()
  for (let next = [file]; next.length > 0;) {
    next.forEach((name) => all.add(name))
    const imported = await Promise.all(next.map(importsOf))
    next = [...new Set(imported.flat())].filter((name) => !all.has(name))
  }
}

function importsOf(file: string): Promise<string[]> {
  const known = brought.get(file)
  if (known) return known
  // The files of the page itself are there; a preload may have failed silently.
  const isThere = document.querySelector(`[rel=modulepreload][href$="${file}"],[src$="${file}"]`) !== null
  const imports = isThere ? Promise.resolve([]) : textOf(new URL(file, import.meta.url)).then(importedIn)
  brought.set(file, imports)
  return imports
}

function importedIn(source: string): string[] {
  return [...source.matchAll(/(?:from|import)["'`]\.\/([^"'`]+)["'`]/g)].map(([, file = '']) => file)
}

/** What a file says, whatever the network does; nothing when there is no such file any more, and the import says so. */
async function textOf(url: URL): Promise<string> {
  for (let pause = 500; ; pause = Math.min(most, pause * 2)) {
    try {
      const response = await fetch(url)
      // A server that starts, or that has too much to do, says so: the file is there all the same.
      if (response.status < 500 && response.status !== 429) return await response.text()
    } catch {
      // The network is away.
    }
    await waitOrWake(environment, pause)
  }
}
