import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { boardFile, type BoardFile } from '@leviers/shared/board-file'
import * as v from 'valibot'
import { boardPlan, type NamedFile } from './board-plan.js'
import { carryOut, type ImportResult, type ImportRun } from './carry-out.js'
import { ImportStopped, shownValue, stopImport, type Reject } from './rejects.js'

export interface BoardImport extends ImportRun {
  path: string
  /** The new board's title; null for the one in the file. */
  boardName: string | null
  onRead(total: number, milliseconds: number): void
}

/**
 * Makes the board that a file describes (docs/imports.md) through the commands that people use. Throws ImportStopped,
 * before anything is written, when the file is not such a file or contradicts itself.
 */
export async function importBoard(options: BoardImport): Promise<ImportResult & { readMilliseconds: number }> {
  const started = performance.now()
  const { path, boardName, target } = options
  const bytes = await readFile(path).catch(() => stopImport(path, 'MISSING_FILE'))
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const file: NamedFile = { name: basename(path), hash, content: contentOf(basename(path), bytes) }
  const themes = await target.themes()
  const themeIds = new Map(themes.map((theme) => [theme.name, theme.id]))
  refuseContradictions(file, themeIds)
  const plan = boardPlan(file, boardName ?? file.content.board.title, themeIds)
  const readMilliseconds = performance.now() - started
  options.onRead(plan.acts.length, readMilliseconds)
  return { ...(await carryOut(plan, options)), readMilliseconds }
}

function contentOf(name: string, bytes: Buffer): BoardFile {
  if (bytes.length === 0) stopImport(name, 'EMPTY_FILE')
  let json: unknown
  try {
    json = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (fault) {
    if (fault instanceof SyntaxError) stopImport(name, 'NOT_JSON', { message: shownValue(fault.message) })
    stopImport(name, 'NOT_UTF8')
  }
  const parsed = v.safeParse(boardFile, json)
  if (parsed.success) return parsed.output
  throw new ImportStopped(
    parsed.issues.slice(0, 20).map((issue): Reject => {
      const details = {
        path: v.getDotPath(issue) ?? '',
        expected: issue.expected ?? '',
        found: shownValue(issue.received),
      }
      return { file: name, line: null, reason: 'BAD_VALUE', details }
    }),
  )
}

/** Every act must speak of people, levers and comments that the file has made by then, and of known themes. */
function refuseContradictions({ name, content }: NamedFile, themeIds: ReadonlyMap<string, string>): void {
  const people = new Set(content.people.map((person) => person.ref))
  const levers = new Set<number>()
  const comments = new Set<number>()
  const rejects: Reject[] = []
  for (const [index, act] of content.acts.entries()) {
    const check = (isRight: boolean, field: string, found: string | number) => {
      const details = { path: `acts.${index}.${field}`, expected: 'known', found: shownValue(String(found)) }
      if (!isRight) rejects.push({ file: name, line: null, reason: 'BAD_VALUE', details })
    }
    if ('by' in act) check(people.has(act.by), 'by', act.by)
    if ('themes' in act) act.themes.forEach((theme) => check(themeIds.has(theme), 'themes', theme))
    if (act.act === 'publishLever') check(isNew(levers, act.lever), 'lever', act.lever)
    else if ('lever' in act) check(levers.has(act.lever), 'lever', act.lever)
    if (act.act === 'moveLever') {
      for (const field of ['after', 'before'] as const) {
        const place = act[field]
        if (place !== null) check(levers.has(place), field, place)
      }
    }
    if (act.act === 'addComment') {
      if (act.parent !== null) check(comments.has(act.parent), 'parent', act.parent)
      check(isNew(comments, act.comment), 'comment', act.comment)
    } else if ('comment' in act) check(comments.has(act.comment), 'comment', act.comment)
  }
  if (rejects.length > 0) throw new ImportStopped(rejects)
}

function isNew(places: Set<number>, place: number): boolean {
  const { size } = places
  places.add(place)
  return places.size > size
}
