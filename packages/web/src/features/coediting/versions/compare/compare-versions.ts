import { alignBlocks, type Row } from './align-blocks.js'
import { blocksOf, blocksOfPlain, type TextNode } from './blocks-of.js'

/** What a version says, as it is sealed. */
export interface SealedVersion {
  title: string
  finding: string | null
  action: string | null
  text: TextNode
}

export type SectionName = 'title' | 'finding' | 'action' | 'text'

export interface Section {
  name: SectionName
  isSame: boolean
  rows: Row[]
}

export interface Comparison {
  /** Those in which either version says something. */
  sections: Section[]
  /** In words. */
  added: number
  removed: number
  /** In paragraphs. */
  moved: number
}

/** Reads what a version says from its sealed text. */
export function readSealed(sealedText: string): SealedVersion {
  // The server makes it so: the API says in which form.
  return JSON.parse(sealedText) as SealedVersion
}

/** What changed from one version to another: title, finding, action and text, paragraph by paragraph, word by word. */
export function compareVersions(before: SealedVersion, after: SealedVersion): Comparison {
  const section = (name: SectionName): Section => {
    const rows = alignBlocks(blocksOfSection(before, name), blocksOfSection(after, name))
    return { name, isSame: rows.every(({ kind }) => kind === 'same'), rows }
  }
  const names: SectionName[] = ['title', 'finding', 'action', 'text']
  const sections = names.map(section).filter(({ rows }) => rows.length > 0)
  const rows = sections.flatMap((one) => one.rows).filter(({ kind }) => kind !== 'moved-away')
  return {
    sections,
    added: wordsIn(rows, 'added'),
    removed: wordsIn(rows, 'removed'),
    moved: rows.filter(({ kind }) => kind === 'moved').length,
  }
}

function blocksOfSection(version: SealedVersion, name: SectionName) {
  return name === 'text' ? blocksOf(version.text) : blocksOfPlain(version[name])
}

function wordsIn(rows: readonly Row[], kind: 'added' | 'removed'): number {
  const texts = rows.flatMap(({ parts }) => parts.filter((part) => part.kind === kind).map(({ text }) => text))
  return texts.reduce((sum, text) => sum + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0), 0)
}
