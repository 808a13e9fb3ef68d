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
  /** Of those without a name, who has no socket: the beginnings of their leases. Another node may know them, too. */
  leases: readonly string[]
}

/** A share names at most this many people: it must fit into one signal. */
const maxNamed = 60
const maxLeases = 60
/** A share holds only this many first characters of a lease's id. */
export const leaseLetters = 8

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const uuid = v.pipe(v.string(), v.uuid())
const shareSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.tuple([
    uuid,
    v.pipe(v.array(v.tuple([uuid, v.nullable(uuid), v.picklist(activities)])), v.maxLength(maxNamed)),
    count,
    count,
    // Absent in shares of earlier versions.
    v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(leaseLetters))), v.maxLength(maxLeases)), []),
  ]),
)

/** The wire format of a share. */
export function encodeShare({ node, named, more, unnamed, leases }: PresenceShare): string {
  const first = named.slice(0, maxNamed).map(({ personId, leverId, activity }) => [personId, leverId, activity])
  return JSON.stringify([node, first, more + named.length - first.length, unnamed, leases.slice(0, maxLeases)])
}

/** The share in a text of another node; null when it is not in this format. */
export function decodeShare(text: string): PresenceShare | null {
  const { success, output } = v.safeParse(shareSchema, text)
  if (!success) return null
  const [node, places, more, unnamed, leases] = output
  const named = places.map(([personId, leverId, activity]) => ({ personId, leverId, activity }))
  return { node, named, more, unnamed, leases }
}
