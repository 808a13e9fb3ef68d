import { balanceWords } from './balance-words.js'
import { flattenTables } from './flatten-tables.js'
import { gatherWordLists } from './gather-word-lists.js'
import { linkAddress } from '../schema/link-address.js'
import { renamed, unwrap } from './rewrap.js'
import { stylesToMarks } from './styles-to-marks.js'

const unwanted = [
  'script, style, meta, link, title, template, noscript, iframe, object, embed, applet, svg, math, canvas, video, audio',
  'img, picture, map, button, input, select, textarea, [hidden], .MsoCommentReference, .Apple-interchange-newline',
].join()
const hidden = /display\s*:\s*none|mso-hide\s*:\s*all|mso-element\s*:\s*comment/i
const blocks =
  'p, h1, h2, h3, h4, h5, h6, ul, ol, li, blockquote, div, table, section, article, figure, figcaption, header, footer, main'
const kept: Record<string, readonly string[]> = {
  A: ['href'],
  OL: ['start'],
  SPAN: ['class', 'data-kind', 'data-id'],
}

/**
 * What was copied from Word, from Google Docs or from a web page, without what a text does not have: its headings, lists,
 * quotes, links, bold and italic are kept, its tables become paragraphs. The schema decides in the end; this makes sure that
 * what people see as a list is one.
 */
export function cleanHtml(body: HTMLElement): void {
  removeComments(body)
  for (const element of body.querySelectorAll(unwanted)) element.remove()
  for (const element of body.querySelectorAll('[style]')) {
    if (hidden.test(element.getAttribute('style') ?? '')) element.remove()
  }
  stylesToMarks(body)
  gatherWordLists(body)
  flattenTables(body)
  for (const list of body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol'))
    list.previousElementSibling?.append(list)
  evenHeadings(body)
  for (const link of body.querySelectorAll('a')) if (linkAddress(link.getAttribute('href')) === null) unwrap(link)
  evenSpaces(body)
  removeEmpty(body)
  for (const element of body.querySelectorAll('*')) removeAttributes(element)
}

function removeComments(body: HTMLElement): void {
  const comments = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_COMMENT)
  const found: Node[] = []
  while (comments.nextNode()) found.push(comments.currentNode)
  for (const comment of found) comment.parentNode?.removeChild(comment)
}

/** Two levels, below the lever's own title. */
function evenHeadings(body: HTMLElement): void {
  for (const heading of body.querySelectorAll('h1, .MsoTitle')) renamed(heading, 'h2')
  for (const heading of body.querySelectorAll('h4, h5, h6, .MsoSubtitle')) renamed(heading, 'h3')
}

/** Plain spaces, as when one types: those that do not break come when the text is shown. */
function evenSpaces(body: HTMLElement): void {
  const texts = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { currentNode } = texts
    const words = balanceWords(currentNode.nodeValue ?? '')
    // The indentation of a page's source is nothing that anybody wrote.
    const before = currentNode.previousSibling ?? currentNode.parentNode
    currentNode.nodeValue = before instanceof Element && before.matches(`${blocks}, body`) ? words.trimStart() : words
  }
}

/** Lines that were only there for the space between two others. */
function removeEmpty(body: HTMLElement): void {
  for (const lineBreak of body.querySelectorAll('br')) {
    const beside = [lineBreak.previousElementSibling, lineBreak.nextElementSibling]
    if (beside.some((element) => element?.matches(blocks))) lineBreak.remove()
  }
  for (const block of body.querySelectorAll(blocks)) if (!block.textContent?.trim()) block.remove()
}

function removeAttributes(element: Element): void {
  for (const name of element.getAttributeNames()) {
    if (!kept[element.tagName]?.includes(name)) element.removeAttribute(name)
  }
}
