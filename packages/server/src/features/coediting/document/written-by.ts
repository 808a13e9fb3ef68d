import { textField } from '@leviers/shared/text-schema'
import * as Y from 'yjs'

/** Characters in a row that one client wrote, in the order in which it wrote them. */
export interface WrittenRun {
  clientId: number
  /** The place of the first of them in everything that the client wrote. */
  from: number
  characters: number
}

/** Who wrote the characters of a document, as it is now, in their order. */
export function writtenBy(doc: Y.Doc): WrittenRun[] {
  const runs: WrittenRun[] = []
  const read = (type: Y.XmlFragment | Y.XmlElement | Y.XmlText): void => {
    for (let item = type._start; item; item = item.right) {
      if (item.deleted) continue
      const { content, id } = item
      if (content instanceof Y.ContentString) {
        const last = runs.at(-1)
        const goesOn = last?.clientId === id.client && last.from + last.characters === id.clock
        if (last && goesOn) last.characters += item.length
        else runs.push({ clientId: id.client, from: id.clock, characters: item.length })
      } else if (content instanceof Y.ContentType && isXml(content.type)) read(content.type)
    }
  }
  read(doc.getXmlFragment(textField))
  return runs
}

function isXml(type: unknown): type is Y.XmlElement | Y.XmlText {
  return type instanceof Y.XmlElement || type instanceof Y.XmlText
}
