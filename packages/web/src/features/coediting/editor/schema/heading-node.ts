import { Heading } from '@tiptap/extension-heading'
import { closedAttributes } from './closed-attributes.js'

/** A heading of the text, below the lever's own title. */
export const HeadingNode = Heading.extend({
  addAttributes: () => closedAttributes('heading', { level: { rendered: false } }),
}).configure({ levels: [2, 3] })
