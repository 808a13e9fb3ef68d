import { expect, test } from 'vitest'
import { changedDetails, fieldsWith } from './lever-changes.js'
import { namesInConflict } from './lever-conflict.js'

const begun = { title: 'Un jardin', finding: null, action: 'Planter.', themeIds: ['t1'], neighbourhoodCodes: [] }
const form = {
  title: 'Un jardin',
  finding: '',
  action: 'Planter.',
  themeIds: ['t1'],
  neighbourhoodCodes: [],
}

test('two titles for the same lever stand in each other’s way', () => {
  expect(namesInConflict({ begun, mine: { title: 'Un verger' }, now: { ...begun, title: 'Un potager' } })).toEqual([
    'title',
  ])
})

test('a title and a theme do not', () => {
  expect(namesInConflict({ begun, mine: { title: 'Un verger' }, now: { ...begun, themeIds: ['t2'] } })).toEqual([])
})

test('the same title twice does not', () => {
  expect(namesInConflict({ begun, mine: { title: 'Un verger' }, now: { ...begun, title: 'Un verger' } })).toEqual([])
})

test('of several changes only those are shown that both made', () => {
  const mine = { title: 'Un verger', action: null, themeIds: ['t2', 't3'] }
  expect(namesInConflict({ begun, mine, now: { ...begun, finding: 'Du béton.', themeIds: [] } })).toEqual(['themeIds'])
})

test('when nobody knows any more how it was, all that is otherwise is shown', () => {
  expect(namesInConflict({ begun: null, mine: { title: 'Un verger' }, now: begun })).toEqual(['title'])
})

test('a form gives what was changed in it, and no more', () => {
  expect(changedDetails(form, form)).toEqual({})
  expect(changedDetails(form, { ...form, title: 'Un verger' })).toEqual({ title: 'Un verger' })
  expect(changedDetails(form, { ...form, action: '', themeIds: [] })).toEqual({ action: null, themeIds: [] })
  expect(changedDetails(form, { ...form, finding: 'Du béton.' })).toEqual({ finding: 'Du béton.' })
})

test('a form takes the version of somebody else, and keeps the rest of one’s own', () => {
  const typed = { ...form, title: 'Un verger', finding: 'Du béton.' }
  expect(fieldsWith(typed, { title: 'Un potager', finding: null })).toEqual({
    ...typed,
    title: 'Un potager',
    finding: '',
  })
})
