import type { Extensions } from '@tiptap/core'
import { Blockquote } from '@tiptap/extension-blockquote'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Italic } from '@tiptap/extension-italic'
import { BulletList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { CommentMark } from './comment-mark.js'
import { HeadingNode } from './heading-node.js'
import { LinkMark } from './link-mark.js'
import { ListItemNode } from './list-item-node.js'
import { MentionNode } from './mention-node.js'
import { OrderedListNode } from './ordered-list-node.js'

// Stars and underscores that people type stay what they are: they are not always meant as bold or italic.
const noRules = { addInputRules: () => [], addPasteRules: () => [] }

// A list and a quotation stand on the side on which their language begins; paragraphs have it from the styles.
const eitherSide = { HTMLAttributes: { dir: 'auto' } }

/**
 * The nodes and marks of a text: those of the closed schema, neither more nor fewer. An editor that lacks one would delete it
 * for everybody, and one that has more would write what the server refuses.
 */
export const textExtensions: Extensions = [
  Document,
  Paragraph.extend({ priority: 100 }),
  HeadingNode,
  BulletList.configure(eitherSide),
  OrderedListNode,
  ListItemNode,
  Blockquote.configure(eitherSide),
  HardBreak,
  MentionNode,
  Text,
  LinkMark,
  Bold.extend(noRules),
  Italic.extend(noRules),
  CommentMark,
]
