import { setTimeout as sleep } from 'node:timers/promises'
import * as Y from 'yjs'
import type { TestPen } from '../support/pens.ts'
import type { Chance } from './seeded-chance.ts'

/** A word that somebody typed, which nobody else types. */
interface TypedWord {
  word: string
  /** Up to where its typist had written with it, as Yjs counts. */
  clock: number
  isErased: boolean
}

/** What is known of somebody's words at a moment: what must stand in the text until it is taken back, and what must not. */
export interface Promised {
  typist: string
  present: readonly TypedWord[]
  erased: readonly TypedWord[]
}

export interface Typist {
  name: string
  pen: TestPen
  words: readonly TypedWord[]
  /** Types and takes back, at a person's pace, until the signal. */
  write(ending: AbortSignal): Promise<void>
  /** What the server has acknowledged until now. */
  promised(): Promised
  /** All of it, as if it were acknowledged. */
  everything(): Promised
}

const maxWords = 40

/** Makes somebody who types words of their own at the end of a text, and takes some of them back. */
export function makeTypist(name: string, pen: TestPen, chance: Chance): Typist {
  const words: TypedWord[] = []
  const { doc, clientId } = pen.pen

  function type(): void {
    const word = ` ${name}${words.length}.`
    pen.type(word)
    words.push({ word, clock: Y.getState(doc.store, clientId), isErased: false })
  }

  function takeBack(): void {
    const standing = words.filter(({ isErased }) => !isErased)
    const chosen = standing[chance.below(standing.length)]
    if (!chosen) return
    const inline = inlineWith(doc, chosen.word)
    inline.text.delete(inline.at, chosen.word.length)
    chosen.isErased = true
  }

  function promise(isKnown: (word: TypedWord) => boolean, areErasuresKnown: boolean): Promised {
    const present = words.filter((one) => isKnown(one) && !one.isErased)
    const erased = areErasuresKnown ? words.filter(({ isErased }) => isErased) : []
    return { typist: name, present, erased }
  }

  return {
    name,
    pen,
    words,
    async write(ending) {
      while (!ending.aborted && !pen.over()) {
        const standing = words.filter(({ isErased }) => !isErased).length
        if (standing > maxWords || (standing > 5 && chance.happens(0.2))) takeBack()
        else type()
        await sleep(chance.between(40, 160))
      }
    },
    promised: () => promise(({ clock }) => clock <= pen.acknowledged(), pen.pen.unsent.get() === 0),
    everything: () => promise(() => true, true),
  }
}

function inlineWith(doc: Y.Doc, word: string): { text: Y.XmlText; at: number } {
  for (const block of doc.getXmlFragment('body').toArray()) {
    if (!(block instanceof Y.XmlElement)) continue
    for (const text of block.toArray()) {
      const at = text instanceof Y.XmlText ? text.toJSON().indexOf(word) : -1
      if (text instanceof Y.XmlText && at !== -1) return { text, at }
    }
  }
  throw new Error(`a word of one’s own is not there: ${word}`)
}

/** What of a promise a text does not keep, in sentences. */
export function brokenPromises(text: string, { typist, present, erased }: Promised): string[] {
  const times = ({ word }: TypedWord) => text.split(word).length - 1
  const said = (what: string) => (one: TypedWord) => `${what}: ${typist}’s${one.word}`
  // Who types goes on while the text is read: what was taken back since then may be gone already.
  const lost = present.filter((one) => !one.isErased && times(one) === 0).map(said('lost'))
  const doubled = present.filter((one) => times(one) > 1).map(said('doubled'))
  const back = erased.filter((one) => times(one) > 0).map(said('there again'))
  return [...lost, ...doubled, ...back]
}
