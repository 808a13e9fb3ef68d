import 'fake-indexeddb/auto'
import { expect, onTestFinished, test, vi } from 'vitest'
import { DeviceStore } from './device-store.js'

test('records are found by name, and those of others who share the table are not among them', async () => {
  const store = new DeviceStore<{ words: string }>({ prefix: 'a ' })
  const other = new DeviceStore<{ words: string }>({ prefix: 'b ' })
  expect(await store.set('one', { words: 'un' })).toBe(true)
  await other.set('one', { words: 'autre' })
  expect(await store.get('one')).toEqual({ words: 'un' })
  expect(await store.entries()).toEqual([['one', { words: 'un' }]])
  expect(await store.remove('one')).toBe(true)
  expect(await store.get('one')).toBeUndefined()
  expect(await other.entries()).toHaveLength(1)
})

test('what an earlier page kept is read as this one keeps it, and what is no record is left out', async () => {
  const table = ['a database', 'a table'] as const
  const earlier = new DeviceStore<unknown>({ table })
  await earlier.set('old', 'un')
  await earlier.set('probe', 0)
  const parse = (kept: unknown) => (typeof kept === 'string' ? { words: kept } : undefined)
  expect(await new DeviceStore({ table, parse }).entries()).toEqual([['old', { words: 'un' }]])
})

test('a browser that keeps nothing gives nothing, and says so to whoever writes', async () => {
  onTestFinished(() => void vi.unstubAllGlobals())
  vi.stubGlobal('indexedDB', {
    open() {
      throw new Error('refused')
    },
  })
  const store = new DeviceStore<string>({ table: ['refused', 'table'] })
  expect(await store.set('one', 'un')).toBeUndefined()
  expect(await store.get('one')).toBeUndefined()
  expect(await store.entries()).toBeUndefined()
  expect(await store.remove('one')).toBeUndefined()
})
