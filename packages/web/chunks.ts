import { join } from 'node:path'

export interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[]; dynamicallyImportedIds: readonly string[] } | null
}

/** What is loaded after the pages that most people open. What they share is in few files: each request costs a round trip. */
const often = [
  'pages/after-page.ts',
  'pages/lever-extras.ts',
  'features/boards/news/board-extras.ts',
  'features/boards/sync/board-live.ts',
  'features/boards/list/movable-list.tsx',
  'features/boards/list/live-groups.tsx',
  'features/boards/news/spoken-state.tsx',
  'features/coediting/replica/adopt-records.ts',
  'features/levers/gestures/undo-bar.tsx',
  'features/levers/acts/lever-acts.ts',
  'features/presence/lever-presence.tsx',
]

const src = join(import.meta.dirname, 'src')
const isOurs = (id: string) => /packages\/(web\/src|shared)\//.test(id)
/** Where most people come first: what it needs is its own. */
const home = join(src, 'pages/home-page.tsx')
/** Small parts of it that other pages need, too: with what everybody loads, as a file would cost each of them a request. */
const smallParts = new Set(['features/boards/home/listed-boards.ts'].map((path) => join(src, path)))
/** Who needs it waits until the words of most pages are there. */
const laterWords = join(src, 'i18n/later-words.ts')
/** Words that few read: no other page waits for them. */
const legalWords = join(src, 'i18n/legal-words.ts')

/** In which file each module of ours is that is not needed at first; null leaves it to the bundler. One for each build. */
export function makeChunkOf(): (id: string, modules: Modules) => string | null {
  let known: Map<string, string | null> | null = null
  return (id, modules) => (known ??= chunksOf(modules)).get(id) ?? null
}

function chunksOf(modules: Modules): Map<string, string | null> {
  const needs = new Map(entriesFrom(join(src, 'main.tsx'), modules).map((id) => [id, needsOf(id, modules)]))
  const needsOfEntry = (path: string) => needs.get(join(src, path)) ?? new Set<string>()
  const [first, commands] = [needsOfEntry('main.tsx'), needsOfEntry('features/boards/sync/commands.ts')]
  const lever = needsOfEntry('pages/lever-page.tsx')
  const editorEntries = entriesFrom(join(src, 'features/coediting/text-editor.tsx'), modules)
  const editor = new Set(editorEntries.flatMap((id) => [...needsOf(id, modules)]))
  const shownOften = new Set(often.map((path) => join(src, path)))
  const nameOf = (id: string) => {
    const entries = [...needs].flatMap(([entry, needed]) => (needed.has(id) ? entry : []))
    if (!isOurs(id) || first.has(id)) return null
    if (smallParts.has(id)) return 'leviers'
    // Who is sent the address of a lever waits for its page in one file, which others take what they need from.
    if (lever.has(id)) return 'lever'
    if (entries.length === 1) return null
    const needed = needsOf(id, modules)
    const takesLibraryAlong = [...needed].some((one) => !isOurs(one) && !first.has(one))
    if (takesLibraryAlong) return null
    if (needed.has(legalWords)) return 'shared-legal'
    // Every page has it before anybody writes.
    if (editor.has(id)) return 'shared'
    const isOften = commands.has(id) || entries.some((entry) => shownOften.has(entry))
    if (isOften) return needed.has(laterWords) ? 'shared-spoken' : 'shared'
    return entries.includes(home) ? null : 'shared-pages'
  }
  const all = new Set([...needs.values()].flatMap((needed) => [...needed]))
  return new Map([...all].map((id) => [id, nameOf(id)]))
}

/** A module, and all that is loaded later from it on. */
function entriesFrom(root: string, modules: Modules): string[] {
  const entries = new Set([root])
  for (const entry of entries)
    for (const id of needsOf(entry, modules))
      for (const later of modules.getModuleInfo(id)?.dynamicallyImportedIds ?? []) entries.add(later)
  return [...entries]
}

/** All that a module needs to run, itself included, which is not what it imports later. */
export function needsOf(id: string, modules: Modules, found = new Set<string>()): Set<string> {
  if (found.has(id)) return found
  found.add(id)
  for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) needsOf(imported, modules, found)
  return found
}
