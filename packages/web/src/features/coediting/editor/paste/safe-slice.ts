import { Fragment, Slice, type Mark, type Node, type Schema } from '@tiptap/pm/model'
import { addressesIn } from './addresses-in.js'

/**
 * What is about to be pasted or dropped, without the marks of threads: only the server writes them, and a copy would make one
 * thread be about words in two places. Addresses that stand in it as words become links.
 */
export function safeSlice({ content, openStart, openEnd }: Slice, schema: Schema): Slice {
  return new Slice(safeFragment(content, schema), openStart, openEnd)
}

function safeFragment(content: Fragment, schema: Schema): Fragment {
  return Fragment.from(
    content.content.flatMap((node) => (node.isText ? safeText(node, schema) : safeNode(node, schema))),
  )
}

function safeNode(node: Node, schema: Schema): Node {
  return node.copy(safeFragment(node.content, schema)).mark(withoutThreads(node.marks))
}

function safeText(node: Node, schema: Schema): Node[] {
  const marks = withoutThreads(node.marks)
  const link = schema.marks.link
  const text = node.text ?? ''
  if (!link || link.isInSet(marks)) return [node.mark(marks)]
  const made: Node[] = []
  let done = 0
  for (const { from, to, href } of addressesIn(text)) {
    if (from > done) made.push(schema.text(text.slice(done, from), marks))
    made.push(schema.text(text.slice(from, to), link.create({ href }).addToSet(marks)))
    done = to
  }
  return done < text.length ? [...made, schema.text(text.slice(done), marks)] : made
}

function withoutThreads(marks: readonly Mark[]): readonly Mark[] {
  return marks.filter((mark) => mark.type.name !== 'comment')
}
