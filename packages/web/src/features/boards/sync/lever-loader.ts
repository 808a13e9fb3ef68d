import { askAgain } from '../../../client/request/ask-again.js'
import { withThreadPage, type ThreadListing } from '../../comments/model/threads.js'
import type { BoardReader } from './board-reader.js'
import { withProse, type LeverEntry, type LeverText } from '../../levers/model/lever-events.js'
import type { BoardState } from '../model/board-state.js'
import { LeverPageDocument } from '../documents/lever-page.generated.js'
import { withLevers } from '../model/read-levers.js'

export interface LeverLoader {
  openLever(leverId: string, listing: ThreadListing): Promise<void>
  /** Reads the form of its text anew: something changed it. */
  readProse(leverId: string): Promise<void>
  /** Reads the next hundred comments that answer nobody. */
  moreThread(leverId: string): Promise<void>
  moreReplies(leverId: string, rootId: string): Promise<void>
}

// Whoever reads the beginning of a thread does without it.
const loadLive = () => import('./board-live.js')

/** Reads a board's levers, and their threads page by page. */
export function makeLeverLoader(reader: BoardReader): LeverLoader {
  return {
    openLever: (leverId, listing) => openLever(reader, leverId, listing),
    readProse: (leverId) =>
      reader.more(`prose ${leverId}`, async (patience) => (await loadLive()).readProse(reader, leverId, patience)),
    moreThread: (leverId) =>
      reader.more(leverId, async (patience) => (await loadLive()).readThread(reader, leverId, patience)),
    moreReplies: (leverId, rootId) =>
      reader.more(rootId, async (patience) => (await loadLive()).readReplies(reader, { leverId, rootId }, patience)),
  }
}

async function openLever(reader: BoardReader, leverId: string, listing: ThreadListing): Promise<void> {
  const isOpen = reader.log.state()?.comments.threads.has(leverId) ?? false
  const patience = reader.patienceFor(leverId, isOpen)
  const question = { document: LeverPageDocument, variables: { leverId, ...listing } }
  const answer = await askAgain(reader.asking, question, patience)
  if (!answer) return
  if (!answer.lever) return reader.setState(leverId, { status: 'missing', refusal: null })
  const { board, thread, text, openToMembers, coAuthors, earlierVotes, answer: official, ...lever } = answer.lever
  const asOf = board.number
  const prose = { asOf, value: { text, openToMembers, coAuthors, earlierVotes, answer: official } }
  reader.log.read(board, (state) => ({
    ...withOpenedLever(state, { lever, prose }),
    comments: withThreadPage(state.comments, thread, { leverId, listing, asOf, isFirst: true }),
  }))
  reader.setState(leverId, { status: 'ready', refusal: null })
}

function withOpenedLever(
  state: BoardState,
  { lever, prose }: { lever: LeverText; prose: NonNullable<LeverEntry['prose']> },
): BoardState {
  const read = withLevers(state, [lever], prose.asOf)
  return { ...read, levers: withProse(read.levers, lever.id, prose) }
}
