import { excerptOf } from '@leviers/shared/texts'
import { limits } from '@leviers/shared/limits'
import type { Node } from 'prosemirror-model'
import type { Act, Transaction } from '../../../commands/command.js'
import { PublicError } from '../../../errors.js'
import { changeText } from './change-text.js'
import { mentionNames, nameIn, type MentionNames } from '../document/mention-names.js'
import {
  blocksOf,
  joined,
  mapBlocks,
  passagesOf,
  place,
  withPassages,
  type Joined,
  type Passage,
} from '../document/passages.js'
import { mentionSign } from '../document/text-plain.js'
import { textSchema } from '../document/text-schema.js'

/** Words of a text as somebody selected them: their block's place, where they begin in it, and what they are. */
export interface SelectedPassage {
  block: number
  from: number
  words: string
}

/**
 * Ties a thread to words of a text, as somebody who writes among the others: no right to write is needed for it, and the
 * text itself stays as it is. Gives the words as people read them. Throws PASSAGE_CHANGED when they are not there any more.
 */
export async function markPassage(
  transaction: Transaction,
  {
    act,
    threadId,
    passage,
  }: { act: Act<{ operationId: string; leverId: string }>; threadId: string; passage: SelectedPassage },
): Promise<string> {
  let quote = ''
  await changeText(transaction, {
    act,
    isMark: true,
    async change(node) {
      if (!node) throw new PublicError('TEXT_FROZEN')
      const blocks = blocksOf(node)
      const text = joined(blocks)
      const from = findWords(text, passage)
      if (from === null) throw new PublicError('PASSAGE_CHANGED')
      const to = from + passage.words.length
      const names = await mentionNames(transaction, node)
      quote = excerptOf(readable(text, { blocks, names, from, to }), limits.coediting.quote)
      return withThread(node, text, { from, to, mark: textSchema.mark('comment', { threadId }) })
    },
  })
  return quote
}

/** Where some words begin in a text: where they were selected, else the nearest place where they are. */
function findWords({ text, starts }: Joined, { block, from, words }: SelectedPassage): number | null {
  // A thread about half of a character would break it.
  if (!words.isWellFormed()) return null
  const [hay, needle] = [plainSpaces(text), plainSpaces(words)]
  const wanted = (starts[Math.min(block, starts.length - 1)] ?? 0) + from
  if (hay.startsWith(needle, wanted)) return wanted
  const before = hay.lastIndexOf(needle, wanted)
  const after = hay.indexOf(needle, wanted)
  if (before === -1 || after === -1) return before === after ? null : Math.max(before, after)
  return wanted - before <= after - wanted ? before : after
}

/** As long as it was, with every kind of space as one: the page shows no-break spaces. */
function plainSpaces(text: string): string {
  return text.replace(/[\s\u00a0\u202f]/g, ' ')
}

function withThread(node: Node, text: Joined, passage: Passage): Node {
  const blocks = blocksOf(node)
  const marked = blocks.map((block) => passagesOf(block, 0))
  place(passage, text, marked)
  let next = 0
  return mapBlocks(node, (block) => withPassages(block, marked[next++] ?? []))
}

interface Quoted {
  blocks: readonly Node[]
  names: MentionNames
  from: number
  to: number
}

/** Words with the names of who is mentioned in them. */
function readable({ text, starts }: Joined, { blocks, names, from, to }: Quoted): string {
  const words = text.slice(from, to)
  if (!words.includes(mentionSign)) return words
  const labels = new Map<number, string>()
  for (const [index, block] of blocks.entries()) {
    let at = starts[index] ?? 0
    block.forEach((child) => {
      if (child.type.name === 'mention') labels.set(at, `@${nameIn(names, child) ?? String(child.attrs.label)}`)
      at += child.isText ? child.nodeSize : 1
    })
  }
  return words.replaceAll(mentionSign, (_sign, place: number) => labels.get(from + place) ?? '')
}
