/**
 * The closed schema of a lever's text: what may stand in it, as ProseMirror states schemas. The server builds its own from
 * this, and the editor's must be the same (a test compares them). Whatever changes here raises the version: an editor of
 * another version would delete, for everybody, what it does not know.
 */
export const textSchemaVersion = 1

/** The name of the shared fragment in the Yjs document. */
export const textField = 'body'

export const mentionKinds = ['PERSON', 'ORGANISATION'] as const
export type MentionKind = (typeof mentionKinds)[number]

interface Attribute {
  default?: unknown
  validate: (value: unknown) => void
}

interface NodeRule {
  content?: string
  group?: string
  inline?: boolean
  atom?: boolean
  attrs?: Record<string, Attribute>
}

interface MarkRule {
  attrs?: Record<string, Attribute>
  excludes?: string
  inclusive?: boolean
}

function claim(what: string, holds: (value: unknown) => boolean) {
  return (value: unknown) => {
    if (!holds(value)) throw new RangeError(`not ${what}`)
  }
}

const aLevel = claim('a heading level', (value) => value === 2 || value === 3)
const aStart = claim('a number of a list', (value) => Number.isInteger(value) && Number(value) >= 0)
const anId = claim('an id', (value) => typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value))
const aLabel = claim('a label', (value) => typeof value === 'string' && value.length <= 200)
const anAddress = claim('an address', (value) => typeof value === 'string' && value.length <= 2_000)
const aKind = claim('a kind', (value) => mentionKinds.some((kind) => kind === value))

export const textNodes: Record<string, NodeRule> = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*' },
  heading: { group: 'block', content: 'inline*', attrs: { level: { default: 2, validate: aLevel } } },
  bulletList: { group: 'block list', content: 'listItem+' },
  orderedList: { group: 'block list', content: 'listItem+', attrs: { start: { default: 1, validate: aStart } } },
  listItem: { content: 'paragraph block*' },
  blockquote: { group: 'block', content: 'block+' },
  hardBreak: { group: 'inline', inline: true },
  mention: {
    group: 'inline',
    inline: true,
    atom: true,
    attrs: { kind: { default: 'PERSON', validate: aKind }, id: { validate: anId }, label: { validate: aLabel } },
  },
  text: { group: 'inline' },
}

export const textMarks: Record<string, MarkRule> = {
  link: { inclusive: false, attrs: { href: { validate: anAddress } } },
  bold: {},
  italic: {},
  /** The words that a thread is about; several threads may be about the same words. Written by the server. */
  comment: { inclusive: false, excludes: '', attrs: { threadId: { validate: anId } } },
}

/** The address of a link when people may follow it: https, http and mailto only; null for any other. */
export function safeAddress(raw: string): string | null {
  const address = raw.trim()
  // Browsers ignore control characters and white space in a scheme: what has any of them is refused.
  if (/[\u0000-\u0020\u007f-\u00a0]/.test(address)) return null // oxlint-disable-line no-control-regex -- these are what is refused
  if (/^https?:\/\/[^/]/i.test(address) || /^mailto:[^@]+@[^@]/i.test(address)) return address
  return null
}
