import type { BoardFile, BoardFileAct } from '@leviers/shared/board-file'
import { cleanLine, cleanText } from '@leviers/shared/texts'
import type { ImportPlan } from './carry-out.js'
import type { ImportCommandName } from './import-commands.js'
import type { CommandCall } from './import-target.js'
import { importAdministrator, importedId } from './imported-ids.js'
import type { PlannedAct } from './planned-act.js'

export interface NamedFile {
  name: string
  /** Of its bytes: the same file under the same name always goes to the same board. */
  hash: string
  content: BoardFile
}

type Fields = Record<string, unknown>
type WordsAct = Extract<BoardFileAct, { themes: string[] }>

/** A board file as the commands that make the same board again. `themeIds` gives this instance's themes by name. */
export function boardPlan(file: NamedFile, title: string, themeIds: ReadonlyMap<string, string>): ImportPlan {
  const { board, people, acts } = file.content
  const source = `leviers-board ${file.hash} « ${title} »`
  const writer = new ActWriter({ source, id: importedId(source), file: file.name, themeIds })
  const firsts = new Map<string, string>()
  for (const act of acts) if ('by' in act && !firsts.has(act.by)) firsts.set(act.by, act.at)
  return {
    board: { ...board, id: importedId(source), source, title, openedAt: new Date(board.openedAt) },
    people: people.map(({ ref, ...person }) => ({
      ...person,
      id: importedId(source, 'person', ref),
      source,
      locale: 'FR',
      at: firsts.get(ref) ?? board.openedAt,
    })),
    acts: acts.map((act, index) => writer.plannedAct(act, index)),
  }
}

interface Destination {
  id: string
  source: string
  file: string
  themeIds: ReadonlyMap<string, string>
}

class ActWriter {
  private readonly leverDetails = new Map<number, { revision: number; said: string }>()
  private readonly commentRevisions = new Map<number, number>()

  constructor(private readonly to: Destination) {}

  plannedAct(act: BoardFileAct, index: number): PlannedAct {
    const { source, file } = this.to
    const operationId = importedId(source, 'act', index)
    const raw = { operationId, ...this.inputOf(act) }
    const personId = 'by' in act ? importedId(source, 'person', act.by) : importAdministrator.id
    const actor = { personId, importing: this.originOf(act) }
    // An act bears its command's name.
    const call: CommandCall = { command: act.act satisfies ImportCommandName, actor, raw, at: act.at }
    return { file: `${file} acts[${index}]`, line: null, call }
  }

  private originOf(act: BoardFileAct) {
    if (act.act === 'addComment') return { id: this.commentId(act.comment) }
    if (act.act !== 'publishLever') return {}
    const { externalId } = act
    return { id: this.leverId(act.lever), ...(externalId === null ? {} : { externalId }) }
  }

  private inputOf(act: BoardFileAct): Fields {
    switch (act.act) {
      case 'publishLever':
        this.leverDetails.set(act.lever, { revision: 1, said: detailsOf(act) })
        return { boardId: this.to.id, ...this.wordsOf(act) }
      case 'editLever':
        return {
          leverId: this.leverId(act.lever),
          revision: this.detailsRevision(act),
          ...this.wordsOf(act),
        }
      case 'addComment': {
        this.commentRevisions.set(act.comment, 1)
        const parentId = act.parent === null ? null : this.commentId(act.parent)
        return { leverId: this.leverId(act.lever), parentId, stance: act.stance, body: act.body }
      }
      case 'editComment': {
        const revision = nextRevision(this.commentRevisions, act.comment)
        return { commentId: this.commentId(act.comment), revision, stance: act.stance, body: act.body }
      }
      case 'moveLever': {
        const [afterId, beforeId] = [act.after, act.before].map((place) =>
          place === null ? null : this.leverId(place),
        )
        return { leverId: this.leverId(act.lever), afterId, beforeId }
      }
      default:
        return this.otherInputOf(act)
    }
  }

  /** The revision that an edit is made on; it makes the next one when it changes more than the text. */
  private detailsRevision(act: WordsAct): number {
    const { revision, said } = this.leverDetails.get(act.lever) ?? { revision: 1, said: '' }
    const now = detailsOf(act)
    this.leverDetails.set(act.lever, { revision: now === said ? revision : revision + 1, said: now })
    return revision
  }

  /** What the other acts say besides when, who and on what is already their command's input. */
  private otherInputOf({ act: _act, at: _at, ...said }: BoardFileAct): Fields {
    const { by: _by, lever, comment, ...input } = said as Fields
    if (typeof comment === 'number') return { commentId: this.commentId(comment), ...input }
    return { leverId: this.leverId(Number(lever)), ...input }
  }

  private wordsOf({ title, body, finding, action, themes, neighbourhoods }: WordsAct) {
    const themeIds = themes.map((name) => this.to.themeIds.get(name) ?? '')
    return { title, body, finding, action, themeIds, neighbourhoodCodes: neighbourhoods }
  }

  private leverId(place: number): string {
    return importedId(this.to.source, 'lever', place)
  }

  private commentId(place: number): string {
    return importedId(this.to.source, 'comment', place)
  }
}

/** What a lever says besides its text, as it will be kept. */
function detailsOf({ title, finding, action, themes, neighbourhoods }: WordsAct): string {
  return JSON.stringify([cleanLine(title), cleanText(finding ?? ''), cleanText(action ?? ''), themes, neighbourhoods])
}

/** The revision that an edit is made on; the edit makes the next. */
function nextRevision(revisions: Map<number, number>, place: number): number {
  const revision = revisions.get(place) ?? 1
  revisions.set(place, revision + 1)
  return revision
}
