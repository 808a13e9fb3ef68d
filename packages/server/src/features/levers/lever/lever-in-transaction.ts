import type { Standing } from '@leviers/shared/policies'
import { isDecided } from '@leviers/shared/status-steps'
import { foldText } from '@leviers/shared/texts'
import { PublicError } from '../../../errors.js'
import type { Act, Transaction } from '../../../commands/command.js'
import { queryOf } from '../../../query.js'
import type { Sql } from '../../../sql.js'
import { boardStanding } from '../../boards/board-standing.js'
import { coAuthorStanding } from './co-author-standing.js'
import type { Draft } from './draft.entity.js'
import { Lever } from './lever.entity.js'

interface OnLever {
  leverId: string
}

/** The board of a lever: the stream that a change to the lever belongs to. Throws NOT_FOUND or DRAFT_NOT_PUBLISHED. */
export async function boardOfLever(
  { em }: Sql,
  { leverId }: OnLever,
  { personId }: { personId: string },
): Promise<string> {
  const query = queryOf<typeof Lever | typeof Draft>(em)
  const drafts = query.selectFrom('Draft').where('id', '=', leverId).where('person', '=', personId)
  const found = await query
    .selectFrom('Lever')
    .select(({ lit }) => ['board as boardId', lit<boolean>(false).as('isDraft')])
    .where('id', '=', leverId)
    .unionAll(drafts.select(({ lit }) => ['board as boardId', lit<boolean>(true).as('isDraft')]))
    .executeTakeFirst()
  if (!found) throw new PublicError('NOT_FOUND')
  if (found.isDraft) throw new PublicError('DRAFT_NOT_PUBLISHED')
  return found.boardId
}

/** The lever of a command, once read per transaction. Throws NOT_FOUND. */
export async function findLever({ em }: Transaction, { leverId }: OnLever): Promise<Lever> {
  const lever = await em.findOne(Lever, leverId)
  if (!lever) throw new PublicError('NOT_FOUND')
  return lever
}

/** The lever of a command when people can take part in it. Throws NOT_FOUND or LEVER_NOT_OPEN. */
export async function findOpenLever(transaction: Transaction, input: OnLever): Promise<Lever> {
  const lever = await findLever(transaction, input)
  if (lever.state !== 'PUBLISHED') throw new PublicError('LEVER_NOT_OPEN')
  return lever
}

/** How the actor stands towards a lever. What an importer brings was decided elsewhere: it finds the words open. */
export async function leverStanding(transaction: Transaction, act: Act<OnLever>): Promise<Standing> {
  const lever = await findLever(transaction, act.input)
  const standing = {
    ...(await boardStanding(transaction, { boardId: lever.board.id, act, authorId: lever.author.id })),
    isDecided: isDecided(lever.status) && !act.actor.importing,
  }
  if (standing.isAuthor && !lever.spokenForId) return standing
  const { personId } = act.actor
  return { ...standing, ...(await coAuthorStanding(transaction, { leverId: lever.id, personId, at: act.at })) }
}

/** A lever's words as the search of parts of words sees them. */
export function foldedLever(texts: FoldedTexts): string {
  const { title, finding, action, body } = texts
  return foldText([title, finding, action, body].filter(Boolean).join('\n'))
}

type FoldedTexts = Pick<Lever, 'title' | 'body'> & { finding?: string | null; action?: string | null }
