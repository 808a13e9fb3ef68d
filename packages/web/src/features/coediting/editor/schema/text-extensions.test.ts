import { textMarks, textNodes } from '@leviers/shared/text-schema'
import { getSchema } from '@tiptap/core'
import { Schema, type MarkType, type NodeType } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { textExtensions } from './text-extensions.js'

const closed = new Schema({ nodes: textNodes, marks: textMarks })
const edited = getSchema(textExtensions)

test('the editor knows the nodes and marks of the closed schema, in the same order, and no other', () => {
  expect(Object.keys(edited.nodes)).toEqual(Object.keys(closed.nodes))
  expect(Object.keys(edited.marks)).toEqual(Object.keys(closed.marks))
})

test.each(Object.keys(textNodes))('what may stand in %s, and where it may stand, is the same in the editor', (name) => {
  const [one, other] = [edited.nodes[name], closed.nodes[name]]
  expect(rulesOfNode(one)).toEqual(rulesOfNode(other))
})

test.each(Object.keys(textMarks))('the mark %s is the same in the editor', (name) => {
  const [one, other] = [edited.marks[name], closed.marks[name]]
  expect(rulesOfMark(one)).toEqual(rulesOfMark(other))
  const excluded = (type: MarkType | undefined, schema: Schema) =>
    Object.values(schema.marks)
      .filter((mark) => type?.excludes(mark))
      .map((mark) => mark.name)
  expect(excluded(one, edited)).toEqual(excluded(other, closed))
})

test('an attribute that the schema refuses is refused by the editor too', () => {
  expect(() => edited.nodes.heading?.create({ level: 7 })).toThrow('not a heading level')
  expect(() => edited.mark('link', { href: 12 })).toThrow('not an address')
  expect(() => edited.mark('comment')).toThrow()
})

test('a link to anything but the web or an e-mail address is not written as a link', () => {
  const written = (href: string) => edited.marks.link?.spec.toDOM?.(edited.mark('link', { href }), true)
  expect(written('https://example.org')).toEqual(['a', expect.objectContaining({ href: 'https://example.org' }), 0])
  for (const href of ['javascript:alert(1)', 'data:text/html,x', 'vbscript:x', 'java\tscript:alert(1)', '//x.org'])
    expect(written(href)).toEqual(['span', 0])
})

function rulesOfNode(type: NodeType | undefined) {
  const { content = '', group, inline = false, atom = false, attrs = {}, marks } = type?.spec ?? {}
  return { content, group, inline, atom, marks, attrs: rulesOfAttributes(attrs) }
}

function rulesOfMark(type: MarkType | undefined) {
  const { inclusive = true, excludes, attrs = {} } = type?.spec ?? {}
  return { inclusive, excludes, attrs: rulesOfAttributes(attrs) }
}

/** The functions that validate are compared too: they must be the schema's own. */
function rulesOfAttributes(attrs: Record<string, { default?: unknown; validate?: unknown }>) {
  return Object.entries(attrs).map(([name, { validate, ...rest }]) => ({ name, rest, validate }))
}
