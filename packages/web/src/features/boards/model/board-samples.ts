import type { CommentItem } from '../../comments/model/comment-events.js'
import type { LeverCard } from '../../levers/model/lever-events.js'
import type { Tally } from '../../votes/vote-events.js'
import type { BoardEvent, BoardHead } from './board-state.js'

/** A board with one lever, after its tenth event. */
export function aHead(): BoardHead {
  const rules = { state: 'OPEN', visibility: 'PUBLIC', proposers: 'EVERYBODY', guestsVote: true } as const
  const words = { title: 'Tableau', description: '', attribution: null }
  return {
    id: 'b',
    slug: 'tableau',
    ...words,
    ...rules,
    cursor: 'e.10',
    number: 10,
    leverCount: 1,
    commentCount: 0,
    voteCount: 0,
  }
}

const author = {
  id: 'ana',
  displayName: 'Ana',
  college: 'HABITANTS',
  organisation: null,
  isGuest: false,
  isVouched: false,
} as const
const written = { author, onBehalfOf: null }

function aTally({ agree = 0, disagree = 0, pass = 0 }: Partial<Tally>, number: number): Tally {
  return { agree, disagree, pass, total: agree + disagree + pass, number }
}

export function aLever(id: string, change: Partial<LeverCard> = {}): LeverCard {
  return {
    id,
    ordinal: 1,
    boardId: 'b',
    state: 'PUBLISHED',
    review: 'UNREVIEWED',
    title: 'Un levier',
    excerpt: '',
    locale: 'FR',
    revision: 1,
    detailsRevision: 1,
    position: 'V00000',
    status: 'NONE',
    lastNumber: 10,
    commentCount: 0,
    publishedAt: '2026-11-23T10:00:00Z',
    editedAt: null,
    withdrawnReason: null,
    isFrozen: false,
    ...written,
    themes: [],
    neighbourhoods: [],
    hidden: null,
    tally: aTally({}, 0),
    ...change,
  }
}

export function aComment(id: string, number: number, change: Partial<CommentItem> = {}): CommentItem {
  return {
    id,
    leverId: 'l1',
    rootId: id,
    parentId: null,
    depth: 0,
    number,
    stance: 'FOR',
    body: id,
    locale: 'FR',
    state: 'PUBLISHED',
    createdAt: '2026-11-23T10:00:00Z',
    editedAt: null,
    revision: 1,
    replyCount: 0,
    quote: null,
    ...written,
    hidden: null,
    ...change,
  }
}

const head = (number: number) => ({
  boardId: 'b',
  number,
  cursor: `e.${number}`,
  at: '2026-11-23T10:00:00Z',
  operationId: `op ${number}`,
})
const text = { body: 'texte', finding: null, action: null }
/** What the board counts of a lever that leaves it or comes back. */
interface ItsOwn {
  comments: number | null
  votes: number | null
}

const nothing: ItsOwn = { comments: 0, votes: 0 }
const leverEvent = <Name extends string>(__typename: Name, number: number, lever: LeverCard) => ({
  __typename,
  ...head(number),
  lever: { ...lever, ...text },
})

/** Events of the board, by number. */
export const anEvent = {
  voteCast: (number: number, counts: Partial<Tally>) => ({
    __typename: 'VoteCast' as const,
    ...head(number),
    leverId: 'l1',
    tally: aTally(counts, number),
  }),
  talliesMoved: (since: number, number: number, counts: Partial<Tally>) => ({
    __typename: 'TalliesMoved' as const,
    ...head(number),
    operationId: null,
    since,
    tallies: [{ leverId: 'l1', tally: aTally(counts, number) }],
  }),
  leverPublished: (number: number, lever: LeverCard) => leverEvent('LeverPublished', number, lever),
  leverEdited: (number: number, lever: LeverCard) => leverEvent('LeverEdited', number, lever),
  leverWithdrawn: (number: number, lever: LeverCard, own = nothing) => ({
    ...leverEvent('LeverWithdrawn', number, lever),
    ...own,
  }),
  leverHidden: (number: number, lever: LeverCard, own = nothing) => ({
    ...leverEvent('LeverHidden', number, lever),
    ...own,
  }),
  leverRestored: (number: number, lever: LeverCard, own = nothing) => ({
    ...leverEvent('LeverRestored', number, lever),
    ...own,
  }),
  leverMoved: (number: number, lever: LeverCard, rearranged: { leverId: string; position: string }[] = []) => ({
    __typename: 'LeverMoved' as const,
    ...head(number),
    lever,
    position: lever.position,
    revision: lever.detailsRevision,
    rearranged,
  }),
  leverStatusChanged: (number: number, lever: LeverCard) => ({
    __typename: 'LeverStatusChanged' as const,
    ...head(number),
    lever,
  }),
  commentAdded: (number: number, comment: CommentItem, rootReplyCount = 0) => ({
    __typename: 'CommentAdded' as const,
    ...head(number),
    comment,
    leverCommentCount: 1,
    rootReplyCount,
  }),
  commentChanged: (
    __typename: 'CommentEdited' | 'CommentDeleted' | 'CommentHidden' | 'CommentRestored',
    number: number,
    comment: CommentItem,
    isCounted = true,
  ) => ({ __typename, ...head(number), comment, leverCommentCount: 1, isCounted }),
  boardReset: (number: number) => ({ __typename: 'BoardReset' as const, ...head(number) }),
}

/** A log in which everything happens, from the eleventh event on. */
export function everything(): BoardEvent[] {
  const reply = { parentId: 'c1', rootId: 'c1', depth: 1 }
  return [
    anEvent.voteCast(11, { agree: 1 }),
    anEvent.leverPublished(12, aLever('l2')),
    anEvent.commentAdded(13, aComment('c1', 13)),
    anEvent.voteCast(14, { agree: 1, pass: 1 }),
    anEvent.commentAdded(15, aComment('c2', 15, reply), 1),
    anEvent.leverEdited(16, aLever('l1', { title: 'Mieux dit', revision: 2 })),
    anEvent.commentChanged('CommentEdited', 17, aComment('c1', 13, { body: 'corrigé', revision: 2, replyCount: 1 })),
    anEvent.leverHidden(18, aLever('l2', { state: 'HIDDEN' })),
    anEvent.commentAdded(19, aComment('c3', 19)),
    anEvent.commentChanged('CommentDeleted', 20, aComment('c2', 15, { ...reply, state: 'DELETED', body: null })),
    anEvent.leverRestored(21, aLever('l2')),
    anEvent.commentChanged('CommentHidden', 22, aComment('c3', 19, { state: 'HIDDEN', body: null })),
    anEvent.voteCast(23, { pass: 1 }),
    anEvent.commentChanged('CommentRestored', 24, aComment('c3', 19)),
    anEvent.leverWithdrawn(25, aLever('l1', { state: 'WITHDRAWN', title: '' }), { comments: 2, votes: 1 }),
    {
      __typename: 'GuestClaimed',
      ...head(26),
      guestId: 'ana',
      account: { ...author, id: 'bea' },
      levers: [{ ...aLever('l2', { title: 'Repris' }), ...text }],
    },
    anEvent.leverMoved(27, aLever('l2', { title: 'Repris', position: 'V00100' }), [
      { leverId: 'l1', position: 'V00000' },
      { leverId: 'l2', position: 'V00100' },
    ]),
    anEvent.leverStatusChanged(28, aLever('l2', { title: 'Repris', position: 'V00100', status: 'UNDER_REVIEW' })),
  ]
}
