import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeLogger } from '../../packages/server/src/logger.ts'
import { startWorld, type World } from '../support/world.ts'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.stop())

async function logged(work: () => Promise<unknown>): Promise<string> {
  const lines: string[] = []
  const logger = makeLogger({ logLevel: 'info' }, { write: (line) => void lines.push(line) })
  await work().catch((err: unknown) => logger.error({ err }, 'a command failed'))
  return lines.join('')
}

test('a database’s error is logged with its code and place, never with the values of the statement', async () => {
  const { id } = await world.aPerson({ email: 'secret@example.org' })
  const other = await world.aPerson()
  const line = await logged(() =>
    world.sql.rows('update person set email = $2, display_name = $3 where id = $1', [
      other.id,
      'secret@example.org',
      'Nom secret',
    ]),
  )
  expect(id).not.toBe(other.id)
  expect(line).toContain('"code":"23505"')
  expect(line).toContain('"constraint":"person_email_key"')
  expect(line).not.toContain('secret')
})

test('nor with a value that the message quotes', async () => {
  const line = await logged(() => world.sql.rows('select $1::text::uuid', ['mot secret']))
  expect(line).toContain('invalid input syntax for type uuid')
  expect(line).not.toContain('secret')
})

test('a fault of our own keeps its message and where it happened', async () => {
  const line = await logged(() => Promise.reject(new Error('a socket without its asker')))
  expect(line).toContain('a socket without its asker')
  expect(line).toContain('logged-faults.test.ts')
})
