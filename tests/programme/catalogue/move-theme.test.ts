import { expect, test } from 'vitest'
import { openThemes, type ShownTheme } from './theme-acts.ts'

const { admin, acts } = await openThemes()
const cohesion = async () => (await acts.names()).slice(0, 3)

test('a theme is moved among those of its pillar: to another place, or first', async () => {
  const [ensemble, education, sante] = ['Vivre ensemble et solidarités', 'Éducation et jeunesse', 'Santé']
  const { id: themeId } = await acts.theme(sante)
  expect(await acts.move(admin, { themeId, afterId: null })).toEqual([])
  expect(await cohesion()).toEqual([sante, ensemble, education])
  const { id: afterId } = await acts.theme(ensemble)
  expect(await acts.move(admin, { themeId, afterId })).toEqual([])
  expect(await cohesion()).toEqual([ensemble, sante, education])
})

test('where it stands already, or after one that stands elsewhere, nothing happens and nobody is told', async () => {
  const before = await acts.read()
  const { id: themeId } = await acts.theme('Vivre ensemble et solidarités')
  for (const afterId of [null, (await acts.theme('Logement')).id, crypto.randomUUID()]) {
    expect(await acts.move(admin, { themeId, afterId })).toEqual([])
  }
  expect(await acts.read()).toEqual(before)
})

test('a pillar that is moved takes its themes with it', async () => {
  const { id: themeId } = await acts.pillar('Participation citoyenne')
  expect(await acts.move(admin, { themeId, afterId: null })).toEqual([])
  expect((await acts.read()).pillars[0]).toMatchObject({ id: themeId })
  expect((await acts.names())[0]).toBe('Participation citoyenne')
})

test('of several who move at once each is heard, and every theme stands somewhere once', async () => {
  const { themes } = await acts.read()
  const under = Map.groupBy(themes, ({ pillarId }: ShownTheme) => pillarId)
  const moves = [...under.values()].flatMap((beside) =>
    beside.map(({ id }, place) => ({ themeId: id, afterId: beside[(place + 1) % beside.length]?.id })),
  )
  const codes = await Promise.all(
    moves.filter(({ themeId, afterId }) => themeId !== afterId).map((one) => acts.move(admin, one)),
  )
  expect(codes.flat()).toEqual([])
  const sorted = (all: ShownTheme[]) => all.map(({ id }) => id).toSorted()
  expect(sorted((await acts.read()).themes)).toEqual(sorted(themes))
})
