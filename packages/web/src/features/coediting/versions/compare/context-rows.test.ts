import { expect, test } from 'vitest'
import { alignBlocks } from './align-blocks.js'
import { contextRows } from './context-rows.js'
import { blocksOfPlain } from './blocks-of.js'

const [bench, fountain, light, garden] = [
  'Un banc à l’ombre du tilleul.',
  'Une fontaine qui marche aussi en août.',
  'De la lumière dans l’allée le soir.',
  'Quatre parcelles que des voisins entretiennent ensemble.',
]

test('what is gone stands beside what came in its place, and the rest beside itself', () => {
  const rows = alignBlocks(
    blocksOfPlain([bench, fountain, light].join('\n\n')),
    blocksOfPlain([bench, garden, light].join('\n\n')),
  )
  expect(contextRows(rows).map(({ left, right }) => [left?.before?.text, right?.after?.text])).toEqual([
    [bench, bench],
    [fountain, garden],
    [light, light],
  ])
})

test('what has nothing in its place stands alone', () => {
  const rows = alignBlocks(
    blocksOfPlain([bench, fountain].join('\n\n')),
    blocksOfPlain(`${bench}\n\n${garden}\n\n${light}`),
  )
  expect(contextRows(rows).map(({ left, right }) => [left?.before?.text, right?.after?.text])).toEqual([
    [bench, bench],
    [fountain, garden],
    [undefined, light],
  ])
})

test('both columns are read whole, each in its order', () => {
  const [before, after] = [
    [light, bench, fountain, garden],
    [bench, `${fountain} Toujours.`, light],
  ]
  const pairs = contextRows(alignBlocks(blocksOfPlain(before.join('\n\n')), blocksOfPlain(after.join('\n\n'))))
  expect(pairs.flatMap(({ left }) => left?.before?.text ?? [])).toEqual(before)
  expect(pairs.flatMap(({ right }) => right?.after?.text ?? [])).toEqual(after)
})
