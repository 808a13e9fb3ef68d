/** A lever or comment as far as it is the same for everybody, whenever it is read. */
export type Shown = Record<string, unknown>

/** What one follower knows of a board, from nothing but what it heard. */
export interface FoldedBoard {
  /** False after a snapshot: what did not change since is not known then. */
  isComplete: boolean
  levers: Map<string, Shown>
  comments: Map<string, Shown>
  tallies: Map<string, { number: number; counts: string }>
}

export function emptyBoard(): FoldedBoard {
  return { isComplete: true, levers: new Map(), comments: new Map(), tallies: new Map() }
}

/** Folds one event into what is known, as every screen does. */
export function fold(board: FoldedBoard, event: Record<string, any>): void {
  if (event.__typename === 'BoardReset') {
    Object.assign(board, emptyBoard(), { isComplete: false })
    return
  }
  for (const { leverId, position } of event.rearranged ?? []) {
    const lever = board.levers.get(leverId)
    if (lever) lever.position = position
  }
  for (const lever of [event.lever, ...(event.levers ?? [])]) if (lever) learnLever(board, lever)
  if (event.comment) learnComment(board, event)
  if (event.tally) learnTally(board, event.leverId, event.tally)
  for (const { leverId, tally } of event.tallies ?? []) learnTally(board, leverId, tally)
  if (event.__typename === 'GuestClaimed') moveAuthorship(board, event)
}

function learnLever(board: FoldedBoard, lever: Record<string, any>): void {
  const { id, ordinal, state, review, status, position, title, body, author, commentCount, withdrawnReason } = lever
  const before = Number(board.levers.get(id)?.lastNumber ?? 0)
  board.levers.set(id, {
    ordinal,
    state,
    review,
    title,
    body,
    authorId: author?.id ?? null,
    status,
    position,
    revision: lever.revision,
    detailsRevision: lever.detailsRevision,
    commentCount,
    lastNumber: Math.max(before, lever.lastNumber),
    withdrawnReason,
    motive: lever.hidden?.motive ?? null,
    openToMembers: lever.openToMembers,
    coAuthors: lever.coAuthors?.map(coAuthorOf).join(' '),
    isFrozen: lever.text?.isFrozen,
  })
  learnTally(board, id, lever.tally)
}

/** Of an invitation and whom it is to. */
function coAuthorOf({ id, person, organisationId }: Record<string, any>): string {
  return `${id}:${person?.id ?? organisationId}`
}

function learnComment(
  board: FoldedBoard,
  { __typename, number, comment, leverCommentCount, rootReplyCount }: Record<string, any>,
): void {
  const { id, leverId, rootId, parentId, depth, author, stance, body, state, revision, replyCount, hidden } = comment
  board.comments.set(id, {
    leverId,
    rootId,
    parentId,
    depth,
    number: comment.number,
    authorId: author?.id ?? null,
    stance,
    body,
    state,
    revision,
    replyCount,
    motive: hidden?.motive ?? null,
  })
  const root = board.comments.get(rootId)
  if (root && rootReplyCount !== undefined) root.replyCount = rootReplyCount
  const lever = board.levers.get(leverId)
  if (!lever) return
  // Whoever looked at a comment counted none.
  if (leverCommentCount !== undefined) lever.commentCount = leverCommentCount
  if (['CommentAdded', 'CommentEdited'].includes(__typename))
    lever.lastNumber = Math.max(Number(lever.lastNumber), number)
}

/** An older number never replaces a newer. */
function learnTally(board: FoldedBoard, leverId: string, tally: Record<string, number>): void {
  const { number = 0, agree, disagree, pass } = tally
  if (number < (board.tallies.get(leverId)?.number ?? 0)) return
  board.tallies.set(leverId, { number, counts: `${agree} ${disagree} ${pass}` })
}

/** What a guest wrote is now an account's. */
function moveAuthorship(board: FoldedBoard, { guestId, account }: Record<string, any>): void {
  for (const comment of board.comments.values()) if (comment.authorId === guestId) comment.authorId = account.id
}

/** What a follower knows that is not so, in sentences. */
export function differencesOf(board: FoldedBoard, truth: FoldedBoard): string[] {
  return [
    ...differences('the lever', board.levers, truth.levers, board.isComplete),
    ...differences('the comment', board.comments, truth.comments, board.isComplete),
    ...differences('the tally of the lever', board.tallies, truth.tallies, false),
  ]
}

function differences(
  what: string,
  known: ReadonlyMap<string, object>,
  truth: ReadonlyMap<string, object>,
  isComplete: boolean,
): string[] {
  const missing = isComplete
    ? [...truth.keys()].filter((id) => !known.has(id)).map((id) => `does not know ${what} ${id}`)
    : []
  const wrong = [...known].flatMap(([id, one]) => {
    const fields = Object.entries({ ...truth.get(id) })
    if (fields.length === 0) return [`knows ${what} ${id}, which is not there`]
    const other = fields.filter(([name, value]) => (one as Shown)[name] !== value)
    // Names of fields only: what people wrote stays out of reports.
    return other.length > 0 ? [`knows another ${other.map(([name]) => name).join(', ')} of ${what} ${id}`] : []
  })
  return [...missing, ...wrong]
}
