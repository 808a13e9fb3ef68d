import * as v from 'valibot'

export const activities = ['READING', 'EDITING', 'COMMENTING'] as const
export type Activity = (typeof activities)[number]

/** Where somebody who may be named is, and what they do there. */
export interface NamedPlace {
  personId: string
  leverId: string | null
  activity: Activity
}

/** What one node knows of a board: who is there through its own sockets. */
export interface PresenceShare {
  node: string
  named: readonly NamedPlace[]
  /** How many more there are who could be named. */
  more: number
  /** Visitors, and people who prefer not to be shown. */
  unnamed: number
}

/** So many people of a node are named to the others: what is said must fit into one signal. */
const mostNamed = 60

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const uuid = v.pipe(v.string(), v.uuid())
const said = v.pipe(
  v.string(),
  v.parseJson(),
  v.tuple([
    uuid,
    v.pipe(v.array(v.tuple([uuid, v.nullable(uuid), v.picklist(activities)])), v.maxLength(mostNamed)),
    count,
    count,
  ]),
)

/** A share as it is said to other nodes. */
export function saidShare({ node, named, more, unnamed }: PresenceShare): string {
  const first = named.slice(0, mostNamed).map(({ personId, leverId, activity }) => [personId, leverId, activity])
  return JSON.stringify([node, first, more + named.length - first.length, unnamed])
}

/** What another node said; null when it speaks another version of this language. */
export function heardShare(text: string): PresenceShare | null {
  const { success, output } = v.safeParse(said, text)
  if (!success) return null
  const [node, places, more, unnamed] = output
  const named = places.map(([personId, leverId, activity]) => ({ personId, leverId, activity }))
  return { node, named, more, unnamed }
}
