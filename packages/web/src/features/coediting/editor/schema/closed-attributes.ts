import { textMarks, textNodes } from '@leviers/shared/text-schema'
import type { Attributes } from '@tiptap/core'

/** The attributes that the closed schema gives to a node or a mark, as Tiptap states them, with how each is read and written in HTML. */
export function closedAttributes(name: string, html: Attributes = {}): Attributes {
  const attributes = Object.entries((textNodes[name] ?? textMarks[name])?.attrs ?? {})
  return Object.fromEntries(
    attributes.map(([key, { validate, ...rest }]) => [
      key,
      { ...html[key], validate, ...('default' in rest ? { default: rest.default } : { isRequired: true }) },
    ]),
  )
}
