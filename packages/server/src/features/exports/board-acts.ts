import type { BoardFileAct } from '@leviers/shared/board-file'
import type { HideReason } from '@leviers/shared/hide-reasons'
import type { LeverStatus } from '@leviers/shared/lever-statuses'
import type { Locale } from '@leviers/shared/roles'
import { features } from '../../features.js'
import type { LoggedEvent } from '../../log/stream-log.js'
import type { BoardRows, CommentRow, CommentWords, LeverRow } from './board-rows.js'
import { exportedText } from './exported-text.js'

type ActName = BoardFileAct['act']

/** Stands for words that are no longer kept: those of a deleted comment, the motive of an earlier hiding. */
const erased = '—'

/** The act that makes an event happen again, of those that leave something in a file. */
const exportedAs = new Map(features.flatMap(({ events }) => events.map(({ kind, exported }) => [kind, exported])))

/** With these a lever may say something else. */
const wordActs: readonly (ActName | null)[] = ['publishLever', 'editLever', 'saveText']

/**
 * A board's log as the acts that would make the same board again, words included; `person` gives the reference of a
 * person in the file. Events that say nothing of the content (a guest's claim), or nothing new, give no act.
 */
export function boardActs(rows: BoardRows, person: (id: string) => string): BoardFileAct[] {
  const writer = new ActWriter(rows, person)
  return rows.events.flatMap((event) => writer.actsOf(event))
}

interface CommentedEvent {
  event: LoggedEvent
  comment: CommentRow
  lever: LeverRow
}

class ActWriter {
  private readonly lastHidings: Map<string, number>
  private readonly positions = new Map<string, string | null>()
  /** How many versions of each lever's words there were so far. */
  private readonly revisions = new Map<string, number>()
  private readonly places = new Map<string, number>()
  /** What each lever said last. */
  private readonly lastWords = new Map<string, { details: string; text: string; body: string }>()

  constructor(
    private readonly rows: BoardRows,
    private readonly person: (id: string) => string,
  ) {
    this.lastHidings = lastHidingsOf(rows.events)
  }

  actsOf(event: LoggedEvent): BoardFileAct[] {
    const name = exportedAs.get(event.kind) ?? null
    const lever = event.leverId === null ? undefined : this.rows.levers.get(event.leverId)
    if (!name || !lever) return []
    if (wordActs.includes(name)) return this.wordsActs(event, lever)
    const act = this.actOf(name, event, lever)
    return act ? [act] : []
  }

  private actOf(name: ActName, event: LoggedEvent, lever: LeverRow): BoardFileAct | null {
    const comment = event.commentId === null ? undefined : this.rows.comments.get(event.commentId)
    if (comment) return this.commentAct(name, { event, comment, lever })
    if (name === 'castVote' || name === 'withdrawVote') return this.voteAct(event, lever)
    return this.leverAct(name, event, lever)
  }

  private voteAct({ number, at }: LoggedEvent, { id, ordinal }: LeverRow): BoardFileAct | null {
    const vote = this.rows.votes.get(number)
    if (!vote) return null
    const { personId, value } = vote
    const key = `${id} ${personId}`
    // Two positions may have become one person's by a claim; the same one on newer words confirms it.
    const position = value && `${value} ${this.revisions.get(id)}`
    if ((this.positions.get(key) ?? null) === position) return null
    this.positions.set(key, position)
    const of = { at: at.toISOString(), by: this.person(personId), lever: ordinal }
    return value === null ? { act: 'withdrawVote', ...of } : { act: 'castVote', ...of, value }
  }

  private leverAct(name: ActName, event: LoggedEvent, lever: LeverRow): BoardFileAct | null {
    const of = { at: event.at.toISOString(), lever: lever.ordinal }
    switch (name) {
      case 'withdrawLever':
        return { act: name, ...of, by: this.person(lever.authorId), reason: lever.withdrawnReason ?? erased }
      case 'hideLever':
        return { act: name, ...of, ...this.hidingOf(event, lever.hiddenMotive) }
      case 'restoreLever':
      case 'reviewLever':
        return { act: name, ...of }
      case 'moveLever':
        return this.moveAct(event, of)
      case 'changeLeverStatus':
        // The log's statuses are of the list: the command's schema let them in.
        return { act: name, ...of, from: event.data.from as LeverStatus, to: event.data.to as LeverStatus }
      default:
        return null
    }
  }

  /** A move to another theme only leaves no trace: every revision bears the last themes. */
  private moveAct({ data }: LoggedEvent, of: { at: string; lever: number }): BoardFileAct | null {
    if (data.afterId === undefined) return null
    const placeOf = (id: unknown) => this.rows.levers.get(String(id))?.ordinal ?? null
    return { act: 'moveLever', ...of, after: placeOf(data.afterId), before: placeOf(data.beforeId) }
  }

  /** An edit that only moved the lever to other themes leaves no trace in its words. */
  private wordsActs(event: LoggedEvent, lever: LeverRow): BoardFileAct[] {
    const isFirst = event.kind === 'LeverPublished'
    const words = this.rows.leverWords.get(`${lever.id} ${isFirst ? 1 : String(event.data.revision)}`)
    if (!words) return []
    const { title, finding, action, body } = words
    const text = exportedText(words)
    const details = JSON.stringify([title, finding, action])
    const { themes, neighbourhoods, ordinal, externalId } = lever
    const of = { at: event.at.toISOString(), by: this.person(words.editorId), lever: ordinal }
    const before = this.lastWords.get(lever.id)
    const content = { title, body: before?.body ?? body, finding, action, themes, neighbourhoods }
    this.lastWords.set(lever.id, { details, text, body })
    const acts: BoardFileAct[] = []
    if (isFirst)
      acts.push({ act: 'publishLever', ...of, externalId, ...content, ...languageOf(lever), ...spokenForOf(lever) })
    else if (before?.details !== details) acts.push({ act: 'editLever', ...of, ...content })
    if (!isFirst && before?.text !== text) acts.push({ act: 'saveText', ...of, text })
    this.revisions.set(lever.id, (this.revisions.get(lever.id) ?? 0) + acts.length)
    return acts
  }

  private commentAct(name: ActName, { event, comment, lever }: CommentedEvent): BoardFileAct | null {
    const place = this.placeOf(comment.id)
    const of = { at: event.at.toISOString(), comment: place }
    const by = this.person(comment.authorId)
    const words = this.rows.commentWords.get(`${comment.id} ${String(event.data.revision ?? 1)}`)
    switch (name) {
      case 'addComment': {
        const parent = comment.parentId === null ? null : this.placeOf(comment.parentId)
        const content = words ? contentOf(words) : { stance: 'NEUTRAL' as const, body: erased }
        const quote = comment.quote === null ? {} : { quote: comment.quote }
        return {
          act: name,
          ...of,
          by,
          lever: lever.ordinal,
          parent,
          ...content,
          ...quote,
          ...languageOf(comment),
          ...spokenForOf(comment),
        }
      }
      case 'editComment':
        return words ? { act: name, ...of, by, ...contentOf(words) } : null
      case 'deleteComment':
        return { act: name, ...of, by }
      case 'hideComment':
        return { act: name, ...of, ...this.hidingOf(event, comment.hiddenMotive) }
      case 'restoreComment':
      case 'reviewComment':
        return { act: name, ...of }
      default:
        return null
    }
  }

  private placeOf(commentId: string): number {
    const place = this.places.get(commentId) ?? this.places.size + 1
    this.places.set(commentId, place)
    return place
  }

  private hidingOf({ number, data, leverId, commentId }: LoggedEvent, motive: string | null) {
    const isLast = this.lastHidings.get(commentId ?? leverId ?? '') === number
    // The log's reason is one of the list: the command's schema let it in.
    return { reason: data.reason as HideReason, motive: (isLast ? motive : null) ?? erased }
  }
}

const contentOf = ({ stance, body }: CommentWords): CommentWords => ({ stance, body })

/** Only the last hiding of a thing still has its motive. */
function lastHidingsOf(events: readonly LoggedEvent[]): Map<string, number> {
  const hides: readonly unknown[] = ['hideLever', 'hideComment'] satisfies ActName[]
  const hidings = events.filter(({ kind }) => hides.includes(exportedAs.get(kind)))
  return new Map(hidings.map(({ commentId, leverId, number }) => [commentId ?? leverId ?? '', number]))
}

/** French goes without saying. */
function languageOf({ locale }: { locale: Locale }): { locale?: Locale } {
  return locale === 'FR' ? {} : { locale }
}

/** Left out where somebody wrote in their own name. */
function spokenForOf({ spokenForName }: { spokenForName: string | null }): { onBehalfOf?: string } {
  return spokenForName === null ? {} : { onBehalfOf: spokenForName }
}
