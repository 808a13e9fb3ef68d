import { waitOrWake } from '../../../client/base/surroundings.js'
import { askAgain } from '../../../client/request/ask-again.js'
import { withRepliesPage, withThreadPage, type ThreadListing } from '../../comments/model/threads.js'
import type { BoardReader } from './board-reader.js'
import { isProseOld, withProse, type LeverEntry, type LeverText } from '../../levers/model/lever-events.js'
import type { BoardState } from '../model/board-state.js'
import { LeverPageDocument } from '../documents/lever-page.generated.js'
import { withLevers } from '../model/read-levers.js'
import { LeverProseNowDocument } from '../documents/lever-prose-now.generated.js'

export interface LeverReading {
  openLever(leverId: string, listing: ThreadListing): Promise<void>
  /** Reads the form of its text anew: something changed it. */
  readProse(leverId: string): Promise<void>
  /** Reads the next hundred comments that answer nobody. */
  moreThread(leverId: string): Promise<void>
  moreReplies(leverId: string, rootId: string): Promise<void>
}

// Whoever reads the beginning of a thread does without them.
const loadDocuments = () => import('./board-live.js')

/** Milliseconds between two readings of a text that people write. */
const prosePace = 1_000
/** Pages of a thread, of twenty comments each, that are read at one press. */
const pagesAtOnce = 5

/** Reads a board's levers, and their threads page by page. */
export function makeLeverReading(reader: BoardReader): LeverReading {
  const { asking, log } = reader
  const threadOf = (leverId: string) => log.state()?.comments.threads.get(leverId)
  return {
    async openLever(leverId, listing) {
      const patience = reader.patienceFor(leverId, threadOf(leverId) !== undefined)
      const answer = await askAgain(
        asking,
        { document: LeverPageDocument, variables: { leverId, ...listing } },
        patience,
      )
      if (!answer) return
      if (!answer.lever) return reader.setState(leverId, { status: 'missing', refusal: null })
      const {
        board,
        thread,
        text,
        openToMembers,
        coAuthors,
        earlierPositions,
        answer: official,
        ...lever
      } = answer.lever
      const prose = {
        asOf: board.number,
        value: { text, openToMembers, coAuthors, earlierPositions, answer: official },
      }
      const asOf = board.number
      log.read(board, (state) => ({
        ...withOpenedLever(state, { lever, prose }),
        comments: withThreadPage(state.comments, thread, { leverId, listing, asOf, isFirst: true }),
      }))
      reader.setState(leverId, { status: 'ready', refusal: null })
    },
    readProse: (leverId) =>
      reader.more(`prose ${leverId}`, async (patience) => {
        // What changes while it is read is read again.
        while (isProseOld(log.state()?.levers.get(leverId))) {
          const answer = await askAgain(asking, { document: LeverProseNowDocument, variables: { leverId } }, patience)
          if (!answer?.lever) return
          const { board, id: _id, finding, action, ...value } = answer.lever
          const read = { asOf: board.number, value, words: { finding, action } }
          log.change((state) => ({ ...state, levers: withProse(state.levers, leverId, read) }))
          await waitOrWake(asking.surroundings, prosePace)
        }
      }),
    moreThread: (leverId) =>
      reader.more(leverId, async (patience) => {
        const { ThreadPageDocument } = await loadDocuments()
        for (let page = 0; page < pagesAtOnce; page += 1) {
          const thread = threadOf(leverId)
          if (!thread?.hasMore) return
          const { listing, endCursor: after } = thread
          const variables = { leverId, after, ...listing }
          const read = (await askAgain(asking, { document: ThreadPageDocument, variables }, patience))?.lever
          // Meanwhile the reader may have chosen another order.
          if (!read || threadOf(leverId)?.listing !== listing) return
          const asOf = read.board.number
          const place = { leverId, listing, asOf, isFirst: false }
          log.readAsOf(asOf, (state) => ({ ...state, comments: withThreadPage(state.comments, read.thread, place) }))
        }
      }),
    moreReplies: (leverId, rootId) =>
      reader.more(rootId, async (patience) => {
        const { RepliesPageDocument } = await loadDocuments()
        const after = threadOf(leverId)?.replies.get(rootId)?.endCursor ?? null
        const variables = { leverId, rootId, after }
        const read = await askAgain(asking, { document: RepliesPageDocument, variables }, patience)
        if (!read?.lever || !read.comment) return
        const place = { leverId, rootId, asOf: read.lever.board.number }
        const { replies } = read.comment
        log.readAsOf(place.asOf, (state) => ({ ...state, comments: withRepliesPage(state.comments, replies, place) }))
      }),
  }
}

function withOpenedLever(
  state: BoardState,
  { lever, prose }: { lever: LeverText; prose: NonNullable<LeverEntry['prose']> },
): BoardState {
  const read = withLevers(state, [lever], prose.asOf)
  return { ...read, levers: withProse(read.levers, lever.id, prose) }
}
