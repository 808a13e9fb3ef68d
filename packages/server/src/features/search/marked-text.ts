import { foldText } from '@leviers/shared/texts'

/** Stand around what was found in a text. No text of people has them: they are taken out of what is typed. */
const [begin, end] = ['\uFFFE', '\uFFFF']
const marks = `StartSel=${begin}, StopSel=${end}`
/** Words before and after what was found, together, in texts that are longer than so many letters. */
const around = 'MaxFragments=1, MinWords=10, MaxWords=24'
const longText = 160

/** Words around what was found, in which it is marked. */
export interface Excerpt {
  words: string
  /** What was found, as it is written there. */
  found: string[]
}

/** A part of a statement: a text with marks around what a tsquery finds in it, all of it or a passage. */
export function markedSql(text: string, query: string, part: 'WHOLE' | 'PASSAGE'): string {
  const language = `case when to_tsvector('fr', ${text}) @@ ${query} then 'fr' else 'en' end::regconfig`
  const [all, passage] = [`'HighlightAll=true, ${marks}'`, `'${around}, ${marks}'`]
  const options = part === 'WHOLE' ? all : `case when length(${text}) <= ${longText} then ${all} else ${passage} end`
  return `ts_headline(${language}, ${text}, ${query}, ${options})`
}

/** A marked passage of a text as an excerpt; null when nothing is marked. */
export function excerptOfMarked(marked: string | null, text: string): Excerpt | null {
  const found = foundIn(marked)
  if (marked === null || found.length === 0) return null
  const words = marked.replaceAll(begin, '').replaceAll(end, '')
  return { words: oneLine(withDots(words.trim(), text)), found }
}

/** The words that are marked. */
export function foundIn(marked: string | null): string[] {
  const passages = (marked ?? '').split(begin).slice(1)
  return passages.flatMap((passage) => wordsIn(passage.split(end)[0] ?? ''))
}

/** Letters before and after a part of a word. */
const lettersAround = 100

/** What is around the first of some parts of words in a text; null when it has none of them. */
export function excerptOfParts(text: string, parts: readonly string[]): Excerpt | null {
  const runs = [...text.matchAll(/[^\s\p{P}]+/gu)]
  const has = (run: string) => parts.some((part) => foldText(run).includes(part))
  const first = runs.find(([run]) => has(run))
  if (!first) return null
  const passage = runs.filter(
    ({ 0: run, index }) =>
      index >= first.index - lettersAround && index + run.length <= first.index + 2 * lettersAround,
  )
  const [from = first, to = first] = [passage[0], passage.at(-1)]
  const words = text.slice(Math.min(from.index, first.index), Math.max(to.index + to[0].length, first.index + 1))
  return { words: oneLine(withDots(words, text)), found: runs.map(([run]) => run).filter(has) }
}

function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
}

function withDots(words: string, text: string): string {
  const whole = text.trim()
  return `${whole.startsWith(words) ? '' : '… '}${words}${whole.endsWith(words) ? '' : ' …'}`
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ')
}
