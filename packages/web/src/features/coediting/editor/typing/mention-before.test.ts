import { expect, test } from 'vitest'
import { mentionBefore } from './mention-before.js'

test.each([
  ['@', ''],
  ['Bonjour @Zo', 'Zo'],
  ['(@Éloïse', 'Éloïse'],
  ['voir « @Anne-Marie D’A', 'Anne-Marie D’A'],
  ['@Régie de quartier', 'Régie de quartier'],
])('in %s somebody is looked for', (words, query) => {
  expect(mentionBefore(words)).toEqual({ length: query.length + 1, query })
})

test.each(['contact@ville', 'a @ b', '@@', 'rien', '@un deux trois quatre cinq', `@${'a'.repeat(61)}`])(
  'in %s nobody is',
  (words) => {
    expect(mentionBefore(words)).toBeNull()
  },
)
