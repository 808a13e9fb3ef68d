import { expect, test } from 'vitest'
import { makeOwnServer } from './own-server.ts'
import { variants } from './variants.ts'

test.each(Object.entries(variants))('what a server that %s is broken in is still there', (_name, breaks) => {
  expect(() => makeOwnServer(breaks).remove()).not.toThrow()
})
