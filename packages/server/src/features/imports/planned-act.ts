import type { CommandCall } from './import-target.js'

/** One command of an import, and the row that it comes from. */
export interface PlannedAct {
  file: string
  line: number | null
  call: CommandCall
}

export interface ActCounts {
  /** Acts so far, those of an earlier run included. */
  done: number
  levers: number
  /** Rows of votes, repeats included. */
  votes: number
}

/** The counters after one more act. */
export function countedAct({ done, levers, votes }: ActCounts, { call }: PlannedAct): ActCounts {
  return {
    done: done + 1,
    levers: levers + (call.command === 'publishLever' ? 1 : 0),
    votes: votes + (call.command === 'castVote' || call.command === 'withdrawVote' ? 1 : 0),
  }
}
