import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { ariaWords, inOurWords } from '../../packages/web/aria-words.ts'

const packages = fileURLToPath(new URL('../../node_modules/.pnpm', import.meta.url))

const tables = Object.entries(ariaWords).flatMap(([tag, parts]) =>
  Object.entries(parts).map(([part, words]) => ({ tag, part, words })),
)

test.each(tables)('React Aria says our words instead of its own ($tag, $part)', ({ tag, part, words }) => {
  const [path] = globSync(`react-aria@*/node_modules/react-aria/dist/private/intl/${part}/${tag}.mjs`, {
    cwd: packages,
  })
  const id = `${packages}/${path ?? ''}`
  const theirs = readFileSync(id, 'utf8').replace(/\\x([0-9a-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(parseInt(hex, 16)),
  )
  const ours = inOurWords(readFileSync(id, 'utf8'), id) ?? ''
  for (const [before, after] of Object.entries(words)) {
    expect(theirs).toContain(before)
    expect(ours).not.toContain(before)
    expect(ours).toContain(after)
  }
})
