import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignBlocks, type Row } from './align-blocks.js'
import { blocksOfPlain } from './blocks-of.js'

const paragraphs = (...texts: string[]) => blocksOfPlain(texts.join('\n\n'))
const kindsOf = (rows: readonly Row[]) => rows.map(({ kind, after, before }) => [kind, (after ?? before)?.text])

const bench = 'Un banc à l’ombre du tilleul.'
const fountain = 'Une fontaine qui marche aussi en août.'
const light = 'De la lumière dans l’allée le soir.'
const garden = 'Un jardin que les voisins entretiennent ensemble.'

describe('paragraphs of two versions', () => {
  test('what stays is beside itself, and what is new is new', () => {
    const rows = alignBlocks(paragraphs(bench, light), paragraphs(bench, fountain, light))
    expect(kindsOf(rows)).toEqual([
      ['same', bench],
      ['added', fountain],
      ['same', light],
    ])
  })

  test('a paragraph that changes is read as changed, word by word, though others come and go around it', () => {
    const changed = 'Un banc confortable à l’ombre du grand tilleul.'
    const rows = alignBlocks(paragraphs(garden, bench), paragraphs(changed, fountain))
    expect(kindsOf(rows)).toEqual([
      ['removed', garden],
      ['changed', changed],
      ['added', fountain],
    ])
    expect(rows[1]?.parts.filter(({ kind }) => kind !== 'same').map(({ text }) => text.trim())).toEqual([
      'confortable',
      'grand',
    ])
  })

  test('a paragraph that moves is not read as gone and new: its place before says that it moved', () => {
    const rows = alignBlocks(paragraphs(bench, fountain, light), paragraphs(fountain, light, bench))
    expect(kindsOf(rows)).toEqual([
      ['moved-away', bench],
      ['same', fountain],
      ['same', light],
      ['moved', bench],
    ])
    expect(rows[3]?.parts).toEqual([{ kind: 'same', text: bench }])
  })

  test('a paragraph that moves and changes a little shows what changed in it', () => {
    const longer = 'Un banc à l’ombre du vieux tilleul.'
    const rows = alignBlocks(paragraphs(bench, fountain, light), paragraphs(fountain, light, longer))
    expect(kindsOf(rows).at(-1)).toEqual(['moved', longer])
    expect(
      rows
        .at(-1)
        ?.parts.filter(({ kind }) => kind === 'added')
        .map(({ text }) => text.trim()),
    ).toEqual(['vieux'])
  })

  test('a few words that are gone here and new there did not move', () => {
    const rows = alignBlocks(paragraphs('Et puis', bench, light), paragraphs(bench, light, 'Et puis'))
    expect(kindsOf(rows).map(([kind]) => kind)).toEqual(['removed', 'same', 'same', 'added'])
  })

  test('a text that was written anew is gone, and another is new', () => {
    expect(alignBlocks(paragraphs(bench), paragraphs(garden)).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })

  test('whatever two versions say, each is read whole and in its order', () => {
    const text = fc.array(fc.constantFrom(bench, fountain, light, garden, 'Oui.', 'Non.', `${bench} ${light}`), {
      maxLength: 9,
    })
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [paragraphs(...one), paragraphs(...other)]
        const rows = alignBlocks(before, after)
        const stood = rows.filter(({ kind }) => kind !== 'moved').flatMap((row) => row.before ?? [])
        const stands = rows.flatMap((row) => row.after ?? [])
        expect(stood.map((block) => block.text)).toEqual(before.map((block) => block.text))
        expect(stands.map((block) => block.text)).toEqual(after.map((block) => block.text))
      }),
    )
  })

  test('of a text of thousands of paragraphs that was written anew, all is gone and all is new', () => {
    const many = (word: string) => paragraphs(...Array.from({ length: 2_000 }, (_, index) => `${word} ${index}`))
    const rows = alignBlocks(many('avant'), many('après'))
    expect([rows.length, new Set(rows.map(({ kind }) => kind))]).toEqual([4_000, new Set(['removed', 'added'])])
  })
})
