import { Fragment, Slice, type Mark, type Node, type Schema } from '@tiptap/pm/model'
import { balanceWords } from './balance-words.js'

/** Plain text as paragraphs: a blank line ends one, a line break stays one. Open at both ends, so that it joins the words around it. */
export function plainSlice(text: string, schema: Schema, marks: readonly Mark[]): Slice {
  const paragraphs = balanceWords(text.replace(/\r\n?/g, '\n'))
    .split(/\n[ \t]*\n\s*/)
    .filter((part, _place, all) => part.trim() || all.length === 1)
    .map((part) => schema.node('paragraph', null, linesOf(part, schema, marks)))
  return Slice.maxOpen(Fragment.from(paragraphs))
}

function linesOf(part: string, schema: Schema, marks: readonly Mark[]): Node[] {
  return part
    .split('\n')
    .flatMap((line, place) => [
      ...(place > 0 ? [schema.node('hardBreak')] : []),
      ...(line ? [schema.text(line, marks)] : []),
    ])
}
