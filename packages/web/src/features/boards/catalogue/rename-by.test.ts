import { expect, test } from 'vitest'
import { aLever } from '../model/board-samples.js'
import { renameBy } from './rename-by.js'

const card = {
  ...aLever('l1'),
  themes: [{ id: 't1', name: 'Santé', colour: 'olive' }],
  neighbourhoods: [{ code: 'QN1', name: 'Malakoff' }],
}

test('a card shows the names that its theme and neighbourhood have now', () => {
  const rename = renameBy({
    themes: [{ id: 't1', name: 'Prendre soin', colour: 'violet' }],
    neighbourhoods: [{ code: 'QN1', name: 'Malakoff Est' }],
  })
  expect(rename(card)).toMatchObject({ themes: [{ name: 'Prendre soin', colour: 'violet' }] })
  expect(rename(card).neighbourhoods).toEqual([{ code: 'QN1', name: 'Malakoff Est' }])
})

test('a card whose names are those of now, or that the programme does not know, stays itself', () => {
  expect(renameBy({ themes: card.themes, neighbourhoods: [] })(card)).toBe(card)
})
