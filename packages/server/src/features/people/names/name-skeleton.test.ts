import { expect, test } from 'vitest'
import { nameSkeleton } from './name-skeleton.js'

test.each([
  ['Ville d’Estuaire', "VILLE D'ESTUAIRE"],
  ['Ville d’Estuaire', 'ville  d estuaire.'],
  ['Ville d’Estuaire', 'Villе d’Estuаire'],
  ['Ville d’Estuaire', 'ViIle d’Estuaire ✓'],
  ['Ville d’Estuaire', 'Ｖｉｌｌｅ d’Estuaire'],
  ['Habitat Océane', 'Habitat-Oceane'],
  ['Habitat Océane', 'НАВІТАТ ΟCÉANE'],
  ['Cœur de quartier', 'COEUR DE QUARTIER'],
  ['Rezé', 'Ｒｅｚｅ\u200b'],
])('%s is taken for %s', (name, other) => {
  expect(nameSkeleton(other)).toBe(nameSkeleton(name))
})

test('names that differ in a word are not taken for each other', () => {
  expect(nameSkeleton('Ville d’Estuaire')).not.toBe(nameSkeleton('Amie de la ville d’Estuaire'))
  expect(nameSkeleton('Совет')).not.toBe(nameSkeleton('Rezé'))
})
