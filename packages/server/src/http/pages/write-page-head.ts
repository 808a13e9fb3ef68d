import type { Locale } from '@leviers/shared/roles'
import { escapeHtml } from '../../escape-html.js'
import type { PageHead } from './read-page-head.js'

const plain: Record<Locale, string> = {
  FR: 'Proposer, discuter et peser ensemble sur les leviers de la politique de la ville.',
  EN: 'Propose, discuss and weigh together the levers of urban policy.',
}
const longestTitle = 150
const longestDescription = 220

/** The title and description of a page, for browsers, search engines and whoever is sent its address. */
export function writePageHead(head: PageHead, { locale, publicUrl }: { locale: Locale; publicUrl: string | null }) {
  const title = cut(oneLine(head.title), longestTitle)
  const description = cut(oneLine(head.description ?? ''), longestDescription) || plain[locale]
  const properties: [name: string, content: string][] = [
    ['og:type', 'website'],
    ['og:site_name', 'Leviers'],
    ['og:title', title || 'Leviers'],
    ['og:description', description],
    ['og:locale', locale === 'FR' ? 'fr_FR' : 'en_GB'],
    ...(publicUrl && head.path ? ([['og:url', `${publicUrl}${head.path}`]] as [string, string][]) : []),
  ]
  return [
    `<title>${escapeHtml(title ? `${title} · Leviers` : 'Leviers')}</title>`,
    `<meta name="description" content="${escapeHtml(description)}" />`,
    ...properties.map(([name, content]) => `<meta property="${name}" content="${escapeHtml(content)}" />`),
  ].join('\n    ')
}

/** Words on one line, without signs that nobody sees and that turn what stands around them. */
function oneLine(words: string): string {
  return words
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
}

/** At most so many characters, ending with a word. */
function cut(words: string, most: number): string {
  const characters = Array.from(words)
  if (characters.length <= most) return words
  return `${characters
    .slice(0, most)
    .join('')
    .replace(/\s+\S*$/, '')}…`
}
