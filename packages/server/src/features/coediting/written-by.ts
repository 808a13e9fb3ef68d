import { textField } from '@leviers/shared/text-schema'
import * as Y from 'yjs'

/** How many characters of a document, as it is now, each client wrote. */
export function writtenBy(doc: Y.Doc): Map<number, number> {
  const written = new Map<number, number>()
  const read = (type: Y.XmlFragment | Y.XmlElement | Y.XmlText): void => {
    for (let item = type._start; item; item = item.right) {
      if (item.deleted) continue
      const { content, id } = item
      if (content instanceof Y.ContentString) written.set(id.client, (written.get(id.client) ?? 0) + item.length)
      else if (content instanceof Y.ContentType && isXml(content.type)) read(content.type)
    }
  }
  read(doc.getXmlFragment(textField))
  return written
}

function isXml(type: unknown): type is Y.XmlElement | Y.XmlText {
  return type instanceof Y.XmlElement || type instanceof Y.XmlText
}
