import { expect, test } from 'vitest'
import { TopicListeners } from './topic-listeners.js'

test('a listener hears its topic until it leaves', () => {
  const heard: string[] = []
  const listeners = new TopicListeners<(word: string) => void>()
  const leave = listeners.add('a', (word) => heard.push(`one ${word}`))
  listeners.add('a', (word) => heard.push(`two ${word}`))
  listeners.add('b', (word) => heard.push(`other ${word}`))
  listeners.emit('a', (listener) => listener('first'))
  leave()
  listeners.emit('a', (listener) => listener('second'))
  listeners.emitAll((listener) => listener('all'))
  expect(heard).toEqual(['one first', 'two first', 'two second', 'two all', 'other all'])
})

test('who leaves late does not take away those who came meanwhile', () => {
  const heard: string[] = []
  const listeners = new TopicListeners<() => void>()
  const leave = listeners.add('a', () => heard.push('one'))
  leave()
  listeners.add('a', () => heard.push('two'))
  leave()
  listeners.emit('a', (listener) => listener())
  expect(heard).toEqual(['two'])
})
