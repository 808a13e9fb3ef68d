/** The fields of a draft, as they are typed. */
export interface DraftFields {
  title: string
  body: string
  finding: string
  action: string
  themeIds: readonly string[]
  neighbourhoodCodes: readonly string[]
}

/** A draft as the server had it. */
export interface SeenDraft {
  fields: DraftFields
  /** 0 when the server had none. */
  revision: number
}

export const wordNames = ['title', 'body', 'finding', 'action'] as const
const listNames = ['themeIds', 'neighbourhoodCodes'] as const
export const fieldNames = [...wordNames, ...listNames] as const
export type WordName = (typeof wordNames)[number]

export const emptyDraft: DraftFields = {
  title: '',
  body: '',
  finding: '',
  action: '',
  themeIds: [],
  neighbourhoodCodes: [],
}

/** What another device wrote in fields that were also changed here. */
export type DraftConflicts = Partial<Record<WordName, string>>

export interface MergedDraft {
  draft: DraftFields
  seen: SeenDraft
  conflicts: DraftConflicts
}

interface Versions {
  /** As it is shown here, and the draft of the server that this was changed from. */
  draft: DraftFields
  seen: SeenDraft
  /** What was sent from here, and may have arrived. */
  sent: readonly Partial<DraftFields>[]
}

/**
 * A draft as it was changed here, with what the server has by now: each field as whoever changed it wrote it. Words that
 * were changed on both sides stay as they are here, and what the other side says is told.
 */
export function mergedDraft({ draft, seen, sent }: Versions, found: SeenDraft): MergedDraft {
  const merged = { draft: { ...draft }, seen: { fields: { ...found.fields }, revision: found.revision } }
  const conflicts: DraftConflicts = {}
  for (const name of wordNames) {
    const [mine, base, theirs] = [draft[name], seen.fields[name], found.fields[name]]
    const isMine = sent.some((one) => one[name] === theirs)
    if (mine === base) merged.draft[name] = theirs
    else if (theirs !== base && theirs !== mine && !isMine) {
      conflicts[name] = theirs
      // Until somebody has chosen, it is what was changed here.
      merged.seen.fields[name] = base
    }
  }
  for (const name of listNames) {
    merged.draft[name] = mergedList(draft[name], seen.fields[name], found.fields[name])
  }
  return { ...merged, conflicts }
}

function mergedList(mine: readonly string[], base: readonly string[], theirs: readonly string[]): readonly string[] {
  const added = mine.filter((one) => !base.includes(one) && !theirs.includes(one))
  const removed = base.filter((one) => !mine.includes(one))
  const merged = [...theirs.filter((one) => !removed.includes(one)), ...added]
  return merged.length === mine.length && merged.every((one) => mine.includes(one)) ? mine : merged
}

/** The fields that were changed here and are to be sent. */
export function changedFields(draft: DraftFields, seen: SeenDraft, conflicts: DraftConflicts): Partial<DraftFields> {
  const changed = fieldNames.filter(
    (name) => JSON.stringify(draft[name]) !== JSON.stringify(seen.fields[name]) && !(name in conflicts),
  )
  return Object.fromEntries(changed.map((name) => [name, draft[name]]))
}

/** Fields of a draft as an input of the API has them. */
export function copyOf({ themeIds, neighbourhoodCodes, ...words }: Partial<DraftFields>) {
  return {
    ...words,
    ...(themeIds && { themeIds: [...themeIds] }),
    ...(neighbourhoodCodes && { neighbourhoodCodes: [...neighbourhoodCodes] }),
  }
}
