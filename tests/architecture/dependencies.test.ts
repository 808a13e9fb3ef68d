import { expect, test } from 'vitest'
// @ts-expect-error plain JavaScript, without types
import { refusedLicences, scriptsNotAllowed, tooOld } from '../../scripts/check-dependencies.mjs'

test('a licence that is not in the list is noticed', () => {
  const byLicence = { MIT: [{ name: 'a' }], 'GPL-3.0': [{ name: 'b' }], '(MIT OR GPL-3.0)': [{ name: 'c' }] }
  expect(refusedLicences(byLicence, ['MIT'])).toEqual(['b: GPL-3.0 is not in the list of licences'])
  expect(refusedLicences({ '(MIT AND GPL-3.0)': [{ name: 'd' }] }, ['MIT'])).toHaveLength(1)
})

test('a version under its floor is noticed, and a floor that holds nothing', () => {
  const lock = "packages:\n\n  '@mikro-orm/core@7.1.6':\n    resolution: {}\n\n  ws@8.21.0:\n    resolution: {}\n"
  expect(tooOld(lock, { '@mikro-orm/*': '7.1.7', ws: '8.21.0' })).toEqual(['@mikro-orm/core 7.1.6 is older than 7.1.7'])
  expect(tooOld(lock, { ws: '8.100.0' })).toEqual(['ws 8.21.0 is older than 8.100.0'])
  expect(tooOld(lock, { gone: '1.0.0' })).toEqual(['gone: in the floors, but not installed'])
})

test('a package that runs code when it is installed is noticed', () => {
  const workspace = "allowBuilds:\n  esbuild: false\n  '@scope/native': true\n\nother: true\n"
  expect(scriptsNotAllowed(workspace, [])).toEqual(['@scope/native may run code when it is installed'])
  expect(scriptsNotAllowed(workspace, ['@scope/native'])).toEqual([])
})
