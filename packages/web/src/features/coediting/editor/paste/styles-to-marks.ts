import { unwrap, wrapContent } from './rewrap.js'

// Not those of Word, « mso-bidi-font-weight », which are about other scripts.
const plainWeight = /(?:^|[;\s])font-weight\s*:\s*(normal|lighter|[1-5]00)/i
const boldWeight = /(?:^|[;\s])font-weight\s*:\s*(bold|bolder|[6-9]00)/i

/**
 * Bold and italic that styles say become elements, and elements that styles make plain are taken away: Google Docs wraps
 * everything in a <b> that is not bold. A heading is bold by itself.
 */
export function stylesToMarks(body: HTMLElement): void {
  for (const element of body.querySelectorAll('b, strong, i, em, span, font, a')) {
    const style = element.getAttribute('style') ?? ''
    const isBold = element.matches('b, strong')
    const isItalic = element.matches('i, em')
    if (isBold && plainWeight.test(style)) unwrap(element)
    else if (isItalic && /(?:^|[;\s])font-style\s*:\s*normal/i.test(style)) unwrap(element)
    else {
      if (!isBold && boldWeight.test(style)) wrapContent(element, 'strong')
      if (!isItalic && /(?:^|[;\s])font-style\s*:\s*(italic|oblique)/i.test(style)) wrapContent(element, 'em')
    }
  }
  for (const bold of body.querySelectorAll(':is(h1, h2, h3, h4, h5, h6, .MsoTitle, .MsoSubtitle) :is(b, strong)'))
    unwrap(bold)
}
