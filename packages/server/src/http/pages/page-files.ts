import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locale } from '@leviers/shared/roles'

interface Chunk {
  file: string
  imports?: string[]
  dynamicImports?: string[]
}
type Manifest = Readonly<Record<string, Chunk>>

/** The page that every address is answered with, before it is said what it is about. */
export interface PageFiles {
  /** The whole page, with its head and with what the browser may fetch at once to show a page of the web. */
  write(page: { locale: Locale; head: string; source: string | null }): string
}

const followed = ['client/feed/transports.ts', 'features/boards/sync/board-live.ts']
/** Files loaded shortly after every page, and after one: prefetched at low priority. */
export const afterwards: Readonly<Record<string, readonly string[]>> = {
  every: ['pages/after-page.ts', 'features/boards/news/spoken-state.tsx'],
  'board-page': [
    'pages/lever-page.tsx',
    'features/boards/news/board-extras.ts',
    'features/presence/lever-presence.tsx',
    ...followed,
  ],
  'lever-page': ['pages/lever-extras.ts', 'features/presence/lever-presence.tsx', ...followed],
  'express-page': followed,
}

/** Reads the built page, and from the build's list of files what each page of the web needs. */
export async function readPageFiles(folder: string): Promise<PageFiles> {
  const [html, list] = await Promise.all([
    readFile(join(folder, 'index.html'), 'utf8'),
    readFile(join(folder, '.vite/manifest.json'), 'utf8'),
  ])
  // The build wrote it.
  const manifest = JSON.parse(list) as Manifest
  const template = html
    .replace(/<meta\s+name="description"[^>]*>\s*/, '')
    .replace(/<title>.*<\/title>/, '<!--head-->')
    .replace('</head>', '  <!--files-->\n  </head>')
  const links = new Map<string, string>()
  const linksOf = (source: string | null, locale: Locale) => {
    const key = `${source} ${locale}`
    const known = links.get(key) ?? linksTo(manifest, source, locale)
    links.set(key, known)
    return known
  }
  return {
    write: ({ locale, head, source }) =>
      template
        .replace(/<html lang="[^"]*"/, `<html lang="${locale.toLowerCase()}"`)
        .replace('<!--head-->', () => head)
        .replace('<!--files-->', linksOf(source, locale)),
  }
}

function linksTo(manifest: Manifest, source: string | null, locale: Locale): string {
  const there = needsOf(manifest, ['index.html'])
  const page = source === null ? [] : pageOf(manifest, source)
  const needed = needsOf(manifest, [`src/i18n/locales/${locale.toLowerCase()}.po`, ...page], there)
  const words = [...needed].flatMap((name) => wordsOf(manifest, name, locale))
  const then = [...(afterwards.every ?? []), ...(afterwards[source ?? ''] ?? [])].map((path) => `src/${path}`)
  const later = needsOf(manifest, then, new Set([...there, ...needed]))
  const laterWords = [...later].flatMap((name) => wordsOf(manifest, name, locale))
  const links = new Map([...later, ...laterWords].map((name) => [name, link(manifest, name, 'prefetch')]))
  for (const name of [...needed, ...words]) links.delete(name)
  return [...[...needed, ...words].map((name) => link(manifest, name)), ...links.values()].join('\n    ')
}

/** The file of a page, in whichever folder of pages it is. */
function pageOf(manifest: Manifest, source: string): string[] {
  return Object.keys(manifest).filter((name) => name.startsWith('src/pages/') && name.endsWith(`/${source}.tsx`))
}

/** The files that some entries of the manifest need, themselves included, without those already loaded. */
function needsOf(manifest: Manifest, names: readonly string[], there = new Set<string>()): Set<string> {
  const found = new Set<string>()
  const add = (name: string) => {
    if (there.has(name) || found.has(name) || !manifest[name]) return
    found.add(name)
    manifest[name].imports?.forEach(add)
  }
  names.forEach(add)
  return found
}

/** The words that a file waits for before it runs. */
function wordsOf(manifest: Manifest, name: string, locale: Locale): string[] {
  const isWords = new RegExp(`^src/i18n/.*/${locale.toLowerCase()}\\.po$`)
  return (manifest[name]?.dynamicImports ?? []).filter((one) => isWords.test(one))
}

// Not as modules: one that could not be brought would count as broken, and never be asked for again. Of what is only
// fetched ahead the browser forgets that it did not come.
function link(manifest: Manifest, name: string, how: 'preload' | 'prefetch' = 'preload'): string {
  return `<link rel="${how}" as="script" crossorigin href="/${manifest[name]?.file}">`
}
