import type { Node } from 'prosemirror-model'
import { textSchema } from './text-schema.js'

/** A plain text as a document: blank lines part its paragraphs, other line ends are kept. */
export function nodeOfPlain(text: string): Node {
  const { doc, paragraph } = textSchema.nodes
  const paragraphs = text.split(/\n{2,}/).map((lines) => paragraph?.create(null, inlineOf(lines)) ?? [])
  return doc?.create(null, paragraphs.flat()) ?? emptyNode()
}

/** A document with nothing in it but a place to write. */
export function emptyNode(): Node {
  return textSchema.node('doc', null, [textSchema.node('paragraph')])
}

function inlineOf(lines: string): Node[] {
  return lines
    .split('\n')
    .flatMap((line, place) => [
      ...(place > 0 ? [textSchema.node('hardBreak')] : []),
      ...(line === '' ? [] : [textSchema.text(line)]),
    ])
}
