import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { give, operation } from '../support/give.ts'
import { aPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
})
afterAll(() => world.stop())

const save = give('saveText', 'keptBoth lever { body revision }')
const markdownOf = async (id: string): Promise<string> =>
  (await world.ask(null, `{ lever(id: "${id}") { text { markdown } } }`)).data?.lever.text.markdown

const saveAs = (person: TestPerson, input: object) => world.ask(person, save, { input: { ...operation(), ...input } })

describe('saveText', () => {
  test('somebody without the editor changes a word, and everybody reads it at once', async () => {
    const leverId = await world.aLever(author, { body: 'Un banc au soleil.' })
    const base = await markdownOf(leverId)
    const { data } = await saveAs(author, { leverId, base, text: base.replace('au soleil', '**à l’ombre**') })
    expect(data?.saveText).toMatchObject({ keptBoth: 0, lever: { body: 'Un banc à l’ombre.', revision: 2 } })
    expect(await markdownOf(leverId)).toBe('Un banc **à l’ombre**.')
  })

  test('what was written in simple mode is merged with what others type meanwhile', async () => {
    const leverId = await world.aLever(author, { body: 'Un banc au soleil.\n\nDeux arbres.' })
    const base = await markdownOf(leverId)
    const pen = await aPen(world, author, leverId)
    pen.type(' Et une fontaine.')
    await pen.pen.flushed()
    // Not read by anybody yet: it is merged with what is typed, not with what is shown.
    const { data } = await saveAs(author, { leverId, base, text: base.replace('au soleil', 'à l’ombre') })
    expect(data?.saveText.lever.body).toBe('Un banc à l’ombre.\n\nDeux arbres. Et une fontaine.')
    await until(() => pen.text() === 'Un banc à l’ombre.\nDeux arbres. Et une fontaine.')
    await pen.stop()
  })

  test('where two people changed the same words both are kept, and it is said', async () => {
    const leverId = await world.aLever(author, { body: 'Un banc ici.' })
    const base = await markdownOf(leverId)
    await saveAs(author, { leverId, base, text: 'Un siège ici.' })
    const { data } = await saveAs(author, { leverId, base, text: 'Un fauteuil ici.' })
    expect(data?.saveText).toMatchObject({ keptBoth: 1, lever: { body: 'Un siège fauteuil ici.' } })
  })

  test('saving without a change is no event; the same again is answered the same', async () => {
    const leverId = await world.aLever(author, { body: 'Pareil.' })
    const base = await markdownOf(leverId)
    expect((await saveAs(author, { leverId, base, text: base })).data).toEqual({ saveText: null })
    const input = { ...operation(), leverId, base, text: 'Autre.' }
    const first = await world.ask(author, save, { input })
    expect((await world.ask(author, save, { input })).data).toEqual(first.data)
    expect(await markdownOf(leverId)).toBe('Autre.')
  })

  test('a text over the limit is refused, and nothing of it is kept half', async () => {
    const leverId = await world.aLever(author, { body: 'Court.' })
    const { codes, errors } = await saveAs(author, { leverId, base: 'Court.', text: 'x'.repeat(20_001) })
    expect(codes).toEqual(['TEXT_TOO_LONG'])
    expect(errors[0]?.extensions).toMatchObject({ length: 20_001, max: 20_000 })
    expect(await markdownOf(leverId)).toBe('Court.')
  })

  test('an empty text, or one of signs that nobody sees, is refused', async () => {
    const leverId = await world.aLever(author)
    expect((await saveAs(author, { leverId, base: '', text: ' \u200b\n' })).codes).toEqual(['TEXT_MISSING'])
  })

  test('a link to a script is only words', async () => {
    const leverId = await world.aLever(author, { body: 'Ici.' })
    await saveAs(author, { leverId, base: 'Ici.', text: '[ici](javascript:alert) <img src=x onerror=alert(1)>' })
    const { data } = await world.ask(null, `{ lever(id: "${leverId}") { text { html } } }`)
    expect(data?.lever.text.html).not.toMatch(/<img|href="javascript/)
  })

  test('who was not invited does not save, and who was learns it in a sentence', async () => {
    const leverId = await world.aLever(author)
    expect((await saveAs(await world.aPerson(), { leverId, base: '', text: 'Non.' })).codes).toEqual(['NOT_INVITED'])
  })
})
