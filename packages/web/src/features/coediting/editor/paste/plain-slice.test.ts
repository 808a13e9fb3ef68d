import { getSchema } from '@tiptap/core'
import { Slice } from '@tiptap/pm/model'
import { expect, test } from 'vitest'
import { plainSlice } from './plain-slice.js'
import { safeSlice } from './safe-slice.js'
import { textExtensions } from '../schema/text-extensions.js'

const schema = getSchema(textExtensions)
const threadId = '0190a0a0-0000-7000-8000-000000000001'
const shown = (slice: Slice) => slice.content.toString()

test('blank lines of plain text end paragraphs, and its line breaks stay', () => {
  const slice = plainSlice('Un\r\n\r\n  \r\nDeux\nbis\n\n\nTrois', schema, [])
  expect(shown(slice)).toBe('<paragraph("Un"), paragraph("Deux", hardBreak, "bis"), paragraph("Trois")>')
})

test('a line of plain text joins the words around it', () => {
  const slice = plainSlice('un\u00a0mot', schema, [])
  expect([shown(slice), slice.openStart, slice.openEnd]).toEqual(['<paragraph("un mot")>', 1, 1])
})

test('an address in pasted words becomes a link, and only a safe one', () => {
  const slice = safeSlice(plainSlice('Voir https://a.org, javascript:alert(1)', schema, []), schema)
  expect(shown(slice)).toBe('<paragraph("Voir ", link("https://a.org"), ", javascript:alert(1)")>')
})

test('the marks of threads are not copied, the others are', () => {
  const words = schema.text('mots', [schema.mark('bold'), schema.mark('comment', { threadId })])
  const slice = safeSlice(Slice.maxOpen(schema.node('paragraph', null, [words]).content), schema)
  expect(shown(slice)).toBe('<bold("mots")>')
})
