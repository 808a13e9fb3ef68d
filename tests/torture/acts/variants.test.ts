import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { variants } from './variants.ts'

const dist = new URL('../../../packages/server/dist/', import.meta.url)

test.each(Object.entries(variants))('what a server that %s is broken in is still there, once', (_name, breaks) => {
  for (const { file, find } of breaks) {
    expect(readFileSync(new URL(file, dist), 'utf8').split(find), find).toHaveLength(2)
  }
})
