import type { BoardFile, BoardFileAct } from '@leviers/shared/board-file'
import type { Locale } from '@leviers/shared/roles'
import { cleanLine, cleanText } from '@leviers/shared/texts'
import type { ImportPlan } from './carry-out.js'
import type { ImportCommandName } from './import-commands.js'
import type { CommandCall } from './import-target.js'
import { importAdministrator, importedId } from './imported-ids.js'
import type { PlannedAct } from './planned-act.js'
import { rulesOf } from './rules-of.js'
import { passageWith, importedMarkdown, importedPlain, type ImportedText } from './imported-text.js'

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
    board: {
      ...board,
      id: importedId(source),
      source,
      title,
      openedAt: new Date(board.openedAt),
      rules: rulesOf(board),
    },
    people: people.map(({ ref, ...person }) => ({
      ...person,
      id: importedId(source, 'person', ref),
      source,
      locale: 'FR',
      at: firsts.get(ref) ?? board.openedAt,
    })),
    acts: acts.flatMap((act, index) => writer.plannedActs(act, index)),
  }
}

interface Destination {
  id: string
  source: string
  file: string
  themeIds: ReadonlyMap<string, string>
}

interface Call {
  command: ImportCommandName
  /** Its input, without the operation id. */
  raw: Fields
}

class ActWriter {
  private readonly details = new Map<number, { revision: number; serialised: string }>()
  private readonly texts = new Map<number, ImportedText>()
  private readonly commentRevisions = new Map<number, number>()

  constructor(private readonly to: Destination) {}

  plannedActs(act: BoardFileAct, index: number): PlannedAct[] {
    const { source, file } = this.to
    const personId = 'by' in act ? importedId(source, 'person', act.by) : importAdministrator.id
    const actor = { personId, importing: this.originOf(act) }
    return this.callsOf(act).map(({ command, raw }, place) => {
      const operationId = importedId(source, 'act', index, ...(place === 0 ? [] : [place]))
      const call: CommandCall = { command, actor, raw: { ...raw, operationId }, at: act.at }
      return { file: `${file} acts[${index}]`, line: null, call }
    })
  }

  private originOf(act: BoardFileAct) {
    if (act.act !== 'addComment' && act.act !== 'publishLever') return {}
    const spokenFor = act.onBehalfOf === undefined ? {} : { onBehalfOf: act.onBehalfOf }
    if (act.act === 'addComment') return { id: this.commentId(act.comment), ...spokenFor }
    const { externalId } = act
    return { id: this.leverId(act.lever), ...spokenFor, ...(externalId === null ? {} : { externalId }) }
  }

  /** An act bears its command's name; an edit that changes the text, too, is two commands, and one that changes nothing none. */
  private callsOf(act: BoardFileAct): Call[] {
    switch (act.act) {
      case 'publishLever':
        this.details.set(act.lever, { revision: 1, serialised: detailsOf(act) })
        this.texts.set(act.lever, importedPlain(cleanText(act.body)))
        return [
          {
            command: act.act,
            raw: { boardId: this.to.id, body: act.body, ...this.detailsIn(act), ...languageOf(act) },
          },
        ]
      case 'editLever':
        return [...this.editCalls(act), ...this.plainTextCalls(act)]
      case 'saveText':
        return this.textCalls(act.lever, importedMarkdown(act.text))
      default:
        return [{ command: act.act satisfies ImportCommandName, raw: this.inputOf(act) }]
    }
  }

  private editCalls(act: WordsAct): Call[] {
    const { revision, serialised } = this.details.get(act.lever) ?? { revision: 1, serialised: '' }
    const now = detailsOf(act)
    if (now === serialised) return []
    this.details.set(act.lever, { revision: revision + 1, serialised: now })
    return [{ command: 'editLever', raw: { leverId: this.leverId(act.lever), revision, ...this.detailsIn(act) } }]
  }

  /** The same words keep their form. */
  private plainTextCalls({ lever, body }: WordsAct): Call[] {
    const text = importedPlain(cleanText(body))
    return this.texts.get(lever)?.plain === text.plain ? [] : this.textCalls(lever, text)
  }

  private textCalls(lever: number, text: ImportedText): Call[] {
    const before = this.texts.get(lever)
    if (before?.markdown === text.markdown) return []
    this.texts.set(lever, text)
    const raw = { leverId: this.leverId(lever), base: before?.markdown ?? '', text: text.markdown }
    return [{ command: 'saveText', raw }]
  }

  private inputOf(act: Exclude<BoardFileAct, WordsAct | { act: 'saveText' }>): Fields {
    switch (act.act) {
      case 'addComment': {
        this.commentRevisions.set(act.comment, 1)
        const parentId = act.parent === null ? null : this.commentId(act.parent)
        const text = this.texts.get(act.lever)
        const passage = text && act.quote ? passageWith(text, act.quote) : undefined
        return {
          leverId: this.leverId(act.lever),
          parentId,
          stance: act.stance,
          body: act.body,
          passage,
          ...languageOf(act),
        }
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

  /** What the other acts say besides when, who and on what is already their command's input. */
  private otherInputOf({ act: _act, at: _at, ...fields }: BoardFileAct): Fields {
    const { by: _by, lever, comment, ...input } = fields as Fields
    if (typeof comment === 'number') return { commentId: this.commentId(comment), ...input }
    return { leverId: this.leverId(Number(lever)), ...input }
  }

  private detailsIn({ title, finding, action, themes, neighbourhoods }: WordsAct) {
    const themeIds = themes.map((name) => this.to.themeIds.get(name) ?? '')
    return { title, finding, action, themeIds, neighbourhoodCodes: neighbourhoods }
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

/** Left out where the file does not say it: so the same file is the same acts as ever. */
function languageOf({ locale }: { locale?: Locale | undefined }): { locale?: Locale } {
  return locale ? { locale } : {}
}
