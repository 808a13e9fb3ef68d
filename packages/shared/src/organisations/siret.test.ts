import { expect, test } from 'vitest'
import { isSiret } from './siret.js'

test('a SIRET has fourteen digits that add up, as those of La Poste do in their own way', () => {
  const right = ['73282932000074', '35600000000048', '35600000009075']
  expect(right.filter((siret) => !isSiret(siret))).toEqual([])
  const wrong = ['', '7328293200007', '73282932000075', '732829320000741', '7328293200007a', '35600000009076']
  expect(wrong.filter(isSiret)).toEqual([])
})
