import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import lingui from '../../packages/web/lingui.config.ts'

const src = fileURLToPath(new URL('../../packages/web/src', import.meta.url))
/** Words that come with the pages that show them: `i18n/NAME-words.ts` loads them. */
const apart = (lingui.catalogs ?? []).flatMap(({ path, include }) => {
  const name = /src\/i18n\/(?!locales)([^/]+)/.exec(path)?.[1]
  const paths = include.map((one) => one.replace('<rootDir>/src/', ''))
  return name ? [{ name, has: (file: string) => paths.some((one) => file === one || file.startsWith(`${one}/`)) }] : []
})
const hasWords = (text: string) => text.includes('@lingui/') && /\b(t|msg)`|<(Trans|Plural)\b/.test(text)

interface SourceFile {
  path: string
  text: string
}

/** Files that show what has its words apart, without loading them first. A route leaves that to its page. */
function speechless(files: readonly SourceFile[], { name, has }: (typeof apart)[number]): string[] {
  const loads = ({ text }: SourceFile) => text.includes(`/i18n/${name}-words.js`)
  const words = new Set(
    files.filter((file) => has(file.path) && hasWords(file.text) && !loads(file)).map(({ path }) => path),
  )
  return files
    .filter(({ path }) => path.startsWith('pages/') || (!has(path) && path !== 'app.tsx'))
    .filter(({ path, text }) => words.has(path) || importsOf(path, text).some((imported) => words.has(imported)))
    .filter((file) => !loads(file))
    .map(({ path }) => path)
}

function importsOf(path: string, text: string): string[] {
  return [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)\.js'/g)].flatMap(([, imported = '']) => {
    const target = join(path, '..', imported)
    return [`${target}.ts`, `${target}.tsx`]
  })
}

test.each(apart)('whatever shows words of “$name” loads them before it is shown', (words) => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.(test|generated)\.ts$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(src, path), 'utf8') }))
  expect(files.filter(({ path }) => words.has(path)).length).toBeGreaterThan(2)
  expect(speechless(files, words)).toEqual([])
})

test('the test of words would notice a page that forgets them', () => {
  const [later] = apart.filter(({ name }) => name === 'later')
  if (!later) throw new Error('there are no such words')
  const list = {
    path: 'features/organisations/a-list.tsx',
    text: "import { Trans } from '@lingui/react/macro'\n<Trans>Mots</Trans>",
  }
  const page = { path: 'pages/a-page.tsx', text: "import { AList } from '../features/organisations/a-list.js'" }
  expect(speechless([list, page], later)).toEqual(['pages/a-page.tsx'])
  expect(speechless([list, { ...page, text: `import '../i18n/later-words.js'\n${page.text}` }], later)).toEqual([])
})
