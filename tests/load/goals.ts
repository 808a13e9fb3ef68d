import { rounded } from './statistics.ts'

interface Table {
  followers?: number
  ratios?: Record<string, number>
  kilobytesAboveRaw?: number
}

/** What the suites give, as far as goals look at it; those that have not run are not there. */
export interface BenchResults {
  'fan-out'?: { tables: Table[] }
  bursts?: { tables: Table[] }
  boards?: { ratios: Record<string, number> }
  memory?: { tables: Table[] }
  'board-page'?: { ratios: Record<string, number>; firstAnswer: { ratio: number } }
  votes?: { ratios: Record<string, number>; shareOfGraphql: number }
  latency?: { unseen: number; toTheLastScreen: { p95: number; p99: number } }
  administration?: { tables: { most: number }[] }
  coediting?: { isWhole: boolean; ratios: { cpu: number } }
  opening?: { ratios: { answer: number } }
  'catch-up'?: { tables: { rows: { missed: number; answer: string; cpu: number }[] }[] }
}

interface Goal {
  goal: string
  wanted: string
  holds(found: number): boolean
  of(results: BenchResults): number | undefined
}

const atLeast = (figure: number) => ({ wanted: `≥ ${figure}`, holds: (found: number) => found >= figure })
const atMost = (figure: number) => ({ wanted: `≤ ${figure}`, holds: (found: number) => found <= figure })

const table = (suite: 'fan-out' | 'bursts', followers: number) => (results: BenchResults) =>
  results[suite]?.tables?.find((one) => one.followers === followers)
const fanOut = (followers: number, peer: string) => (results: BenchResults) =>
  table('fan-out', followers)(results)?.ratios?.[peer]

/** What Leviers has set itself to reach; `of` finds the figure in what was measured, and nothing where it was not. */
const goals: readonly Goal[] = [
  ...[1_000, 5_000, 10_000].flatMap((followers): Goal[] => [
    { goal: `${followers} followers ÷ raw ws`, ...atLeast(0.9), of: fanOut(followers, 'raw') },
    { goal: `${followers} followers ÷ graphql-ws`, ...atLeast(10), of: fanOut(followers, 'graphql-ws') },
    { goal: `${followers} followers ÷ Mercurius`, ...atLeast(8), of: fanOut(followers, 'mercurius') },
    { goal: `${followers} followers ÷ Yoga`, ...atLeast(8), of: fanOut(followers, 'yoga') },
    { goal: `${followers} followers ÷ socket.io`, ...atLeast(1.5), of: fanOut(followers, 'socket.io') },
  ]),
  {
    goal: 'bursts of 16 to 1000 followers ÷ raw ws frame by frame',
    ...atLeast(5),
    of: (results) => table('bursts', 1_000)(results)?.ratios?.raw,
  },
  { goal: '100 boards, 5000 followers ÷ raw ws', ...atLeast(0.9), of: (results) => results.boards?.ratios.raw },
  {
    goal: 'kB for an idle follower, above raw ws',
    ...atMost(12),
    of: (results) => results.memory?.tables.at(-1)?.kilobytesAboveRaw,
  },
  {
    goal: 'board page, unchanged ÷ static answer',
    ...atLeast(0.7),
    of: (results) => results['board-page']?.ratios.static,
  },
  {
    goal: 'board page, first answer after a change ÷ Apollo alone',
    ...atLeast(4),
    of: (results) => results['board-page']?.firstAnswer.ratio,
  },
  ...[16, 64].flatMap((atOnce): Goal[] => [
    {
      goal: `votes on a hundred boards, ${atOnce} at once ÷ pgbench, one statement, spread`,
      ...atLeast(1),
      of: (results) => results.votes?.ratios[`a hundred boards ÷ pgbench spread, ${atOnce} at once`],
    },
    {
      goal: `votes on one lever, ${atOnce} at once ÷ pgbench, one statement, one lever`,
      ...atLeast(6),
      of: (results) => results.votes?.ratios[`one lever ÷ pgbench one lever, ${atOnce} at once`],
    },
    {
      goal: `votes on one board, ${atOnce} at once ÷ pgbench, one statement, one row for all`,
      ...atLeast(6),
      of: (results) => results.votes?.ratios[`one board ÷ pgbench one lever, ${atOnce} at once`],
    },
  ]),
  {
    goal: 'votes, embedded, 64 at once ÷ PGlite, one statement',
    ...atLeast(5),
    of: (results) => results.votes?.ratios['embedded ÷ PGlite one statement, 64 at once'],
  },
  {
    goal: 'votes, 64 at once ÷ the unit of work of the ORM',
    ...atLeast(20),
    of: (results) => results.votes?.ratios['a hundred boards ÷ unit of work, 64 at once'],
  },
  {
    goal: 'share of GraphQL and HTTP in a vote',
    ...atMost(0.5),
    of: (results) => results.votes?.shareOfGraphql,
  },
  {
    goal: 'write to the last of 300 screens, p95, ms',
    ...atMost(150),
    of: (results) => results.latency?.toTheLastScreen.p95,
  },
  {
    goal: 'write to the last of 300 screens, p99, ms',
    ...atMost(400),
    of: (results) => results.latency?.toTheLastScreen.p99,
  },
  {
    goal: 'comments that one of 300 screens did not see',
    ...atMost(0),
    of: (results) => results.latency?.unseen,
  },
  {
    goal: 'a change of an administrator to the last screen of two nodes, ms',
    ...atMost(2_000),
    of: (results) => results.administration?.tables[0]?.most,
  },
  {
    goal: 'a board closed to others, until nothing of it comes on two nodes, ms',
    ...atMost(2_000),
    of: (results) => results.administration?.tables[1]?.most,
  },
  {
    goal: '20 people who type at once, CPU ÷ Hocuspocus without a database',
    ...atMost(1.2),
    // Where a document said something else than the others, nothing else counts.
    of: ({ coediting }) => coediting && (coediting.isWhole ? coediting.ratios.cpu : Infinity),
  },
  {
    goal: 'opening a text with 20000 edits ÷ one with 200, to the answer',
    ...atMost(1.2),
    of: (results) => results.opening?.ratios.answer,
  },
  {
    goal: 'catch-up, CPU for an event among the most missed ÷ among the fewest',
    ...atMost(1.2),
    of: (results) => growthOfCatchUp(results['catch-up']?.tables[0]?.rows ?? []),
  },
]

/** Where the missed events themselves are told; a snapshot costs the same whatever was missed. */
function growthOfCatchUp(rows: readonly { missed: number; answer: string; cpu: number }[]): number | undefined {
  const costs = rows.filter(({ answer }) => answer === 'EVENTS').map(({ missed, cpu }) => cpu / missed)
  const [fewest, most] = [costs[0], costs.at(-1)]
  return costs.length > 1 && fewest && most ? most / fewest : undefined
}

/** Which goals were reached, of those whose suite has run. */
export function judgeGoals(results: BenchResults) {
  return goals.flatMap(({ goal, wanted, holds, of }) => {
    const found = of(results)
    if (found === undefined) return []
    return [{ goal, wanted, found: rounded(found), isReached: holds(found) }]
  })
}
