import { afterAll, beforeAll, expect, test } from 'vitest'
import { migratedDatabase } from '../support/postgres/migrated-database.ts'
import { operation } from '../support/give.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let one: World
let other: World
let nadia: TestPerson
let marc: TestPerson
beforeAll(async () => {
  const databaseUrl = await migratedDatabase()
  one = await startWorld({ databaseUrl })
  other = await startWorld({ databaseUrl })
  nadia = await one.aPerson({ role: 'ADMIN', displayName: 'Nadia' })
  marc = await one.aPerson({ role: 'ADMIN', displayName: 'Marc' })
})
afterAll(() => Promise.all([one.stop(), other.stop()]))

const asked = `{ programme { name territory presentation state revision
  phases { id name startsOn endsOn override createLever editLever comment vote seeResults revision }
  themes { id name colour pillarId revision } boards { id title revision } } }`
const read = async (world: World) => (await world.ask(null, asked)).data?.programme

/** Each thing that administrators edit: its mutation, what names it, and what it is now. */
const things = [
  [
    'editProgramme',
    'name',
    ({ name, territory, presentation, state, revision }: any) => ({ name, territory, presentation, state, revision }),
  ],
  ['editPhase', 'name', ({ phases: [{ id, ...phase }] }: any) => ({ phaseId: id, ...phase })],
  ['editTheme', 'name', ({ themes: [{ id, ...theme }] }: any) => ({ themeId: id, ...theme })],
  ['editBoard', 'title', ({ boards: [{ id, ...board }] }: any) => ({ boardId: id, ...board })],
] as const

test.each(things)(
  '%s: of two administrators who began from the same the second is told of the first, and nothing is lost',
  async (command, field, of) => {
    const edit = (world: World, by: TestPerson, input: object) => {
      const type = `${command[0]?.toUpperCase()}${command.slice(1)}Input`
      const mutation = `mutation ($input: ${type}!) { ${command}(input: $input) { id } }`
      return world.ask(by, mutation, { input: { ...operation(), ...input } })
    }
    const before = of(await read(one)) as Record<string, unknown> & { revision: number }
    expect((await edit(one, nadia, { ...before, [field]: 'De Nadia' })).codes).toEqual([])
    const late = await edit(other, marc, { ...before, [field]: 'De Marc' })
    expect(late.codes).toEqual(['EDITED_MEANWHILE'])
    expect(String(late.errors[0]?.message)).toContain('Nadia')
    const now = of(await read(other)) as Record<string, unknown> & { revision: number }
    expect(now).toMatchObject({ [field]: 'De Nadia', revision: before.revision + 1 })
    // Having seen it, they decide; what is the same already is no conflict; a program that knows no revisions goes on.
    expect((await edit(other, marc, { ...now, [field]: 'De Marc' })).codes).toEqual([])
    expect((await edit(one, nadia, { ...now, [field]: 'De Marc' })).codes).toEqual([])
    const { revision: _revision, ...old } = now
    expect((await edit(one, nadia, { ...old, [field]: 'Sans révision' })).codes).toEqual([])
    // At the very same moment, on two nodes: one of them.
    const last = of(await read(one)) as Record<string, unknown>
    const both = await Promise.all([
      edit(one, nadia, { ...last, [field]: 'Ensemble, un' }),
      edit(other, marc, { ...last, [field]: 'Ensemble, deux' }),
    ])
    expect(both.flatMap(({ codes }) => codes)).toEqual(['EDITED_MEANWHILE'])
  },
)
