import { Mark } from '@tiptap/core'
import { closedAttributes } from './closed-attributes.js'
import { linkAddress } from './link-address.js'

/** A link. What has another address than https, http or mailto is never one, wherever it comes from. */
export const LinkMark = Mark.create({
  name: 'link',
  inclusive: false,
  keepOnSplit: false,
  addAttributes: () => closedAttributes('link'),
  parseHTML: () => [
    {
      tag: 'a[href]',
      getAttrs: (element) => {
        const href = linkAddress(element.getAttribute('href'))
        return href !== null && { href }
      },
    },
  ],
  renderHTML: ({ mark }) => {
    // Somebody else's program may have written any address into the shared document.
    const href = linkAddress(mark.attrs.href)
    return href === null ? ['span', 0] : ['a', { href, rel: 'noopener noreferrer nofollow', target: '_blank' }, 0]
  },
})
