import type { Ask } from '../../../client/request/ask.js'
import { LeverNowDocument } from '../model/lever-now.generated.js'

/** What of a lever is changed by whoever is the last, on a revision: everything but its text. */
export interface LeverDetails {
  title: string
  finding: string | null
  action: string | null
  themeIds: readonly string[]
  neighbourhoodCodes: readonly string[]
}

export type DetailName = keyof LeverDetails

/** Somebody changed a lever while someone else changed it, too. */
export interface LeverConflict {
  mine: Partial<LeverDetails>
  /** As they are now. */
  now: LeverDetails
  /** The revision of these. */
  revision: number
  /** What both changed, and not to the same; empty when one does not stand in the way of the other. */
  names: readonly DetailName[]
  /** The names of themes and neighbourhoods of the lever, by id and code. */
  placeNames: ReadonlyMap<string, string>
}

interface Change {
  leverId: string
  /** As it was when the change began; null when that is not known any more. */
  begun: Partial<LeverDetails> | null
  mine: Partial<LeverDetails>
}

/** Reads a lever as it is now beside a change that was refused; null when it is no longer there. Throws Refusal. */
export async function conflictOf(ask: Ask, { leverId, begun, mine }: Change): Promise<LeverConflict | null> {
  const { lever } = await ask(LeverNowDocument, { id: leverId })
  if (!lever) return null
  const { title, finding, action, themes, neighbourhoods, detailsRevision: revision } = lever
  const [themeIds, neighbourhoodCodes] = [themes.map(({ id }) => id), neighbourhoods.map(({ code }) => code)]
  const now = { title, finding, action, themeIds, neighbourhoodCodes }
  const names = namesInConflict({ begun, mine, now })
  const placeNames = new Map([
    ...themes.map(({ id, name }) => [id, name] as const),
    ...neighbourhoods.map(({ code, name }) => [code, name] as const),
  ])
  return { mine, now, revision, names, placeNames }
}

interface Versions {
  begun: Partial<LeverDetails> | null
  mine: Partial<LeverDetails>
  now: LeverDetails
}

/** The details that I want otherwise than they are now, and that somebody else changed since I began. */
export function namesInConflict({ begun, mine, now }: Versions): DetailName[] {
  const isOther = (version: Partial<LeverDetails>, name: DetailName) =>
    JSON.stringify(version[name]) !== JSON.stringify(now[name])
  return detailNames.filter((name) => name in mine && isOther(mine, name) && (!begun || isOther(begun, name)))
}

const detailNames = ['title', 'finding', 'action', 'themeIds', 'neighbourhoodCodes'] as const
