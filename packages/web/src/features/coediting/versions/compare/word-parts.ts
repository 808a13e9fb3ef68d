import { diffWordsWithSpace } from 'diff'

/** Words that two texts share, or that only one of them has. */
export interface Part {
  kind: 'same' | 'added' | 'removed'
  text: string
}

/** Where two texts differ, between words that they share. */
interface Change {
  removed: string
  added: string
}

/** Beyond so many differences a text was written anew: to look for what is left would only take time. */
const maxEdits = 1_500
/** Of two texts that share less of their letters, each is read as a whole. */
const leastShared = 0.25

/**
 * What became of the words of a text. What is the same and what was removed makes the text before, what is the same and
 * what was added the text after; what was removed comes before what stands in its place.
 */
export function wordParts(before: string, after: string): Part[] {
  if (before === after) return partsOf([before])
  const found = diffWordsWithSpace(before, after, { maxEditLength: maxEdits })
  const pieces = found ? mended(piecesOf(found)) : []
  const shared = pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? lettersOf(piece) : 0), 0)
  const isOther = shared < leastShared * Math.max(lettersOf(before), lettersOf(after))
  return partsOf(isOther ? [{ removed: before, added: after }] : pieces)
}

type Piece = string | Change

function piecesOf(found: readonly { value: string; added: boolean; removed: boolean }[]): Piece[] {
  const pieces: Piece[] = []
  for (const { value, added, removed } of found) {
    const last = pieces.at(-1)
    if (!added && !removed) pieces.push(value)
    else if (last === undefined || typeof last === 'string')
      pieces.push({ removed: removed ? value : '', added: added ? value : '' })
    else if (removed) last.removed += value
    else last.added += value
  }
  return pieces
}

/** Changes with next to nothing between them are one: whole phrases read better than every second word. */
function mended(pieces: readonly Piece[]): Piece[] {
  const kept: Piece[] = []
  for (const piece of pieces) {
    const [left, island] = [kept.at(-2), kept.at(-1)]
    if (isChange(piece) && isChange(left) && typeof island === 'string' && isSmall(island, left, piece)) {
      const one = { removed: left.removed + island + piece.removed, added: left.added + island + piece.added }
      kept.splice(-2, 2, one)
    } else kept.push(piece)
  }
  return kept.length < pieces.length ? mended(kept) : kept
}

function isSmall(island: string, left: Change, right: Change): boolean {
  const areReplaced = [left, right].every(({ removed, added }) => removed !== '' && added !== '')
  const goOn = (left.removed !== '' && right.removed !== '') || (left.added !== '' && right.added !== '')
  if (lettersOf(island) === 0) return goOn
  const sizeOf = ({ removed, added }: Change) => Math.max(lettersOf(removed), lettersOf(added))
  return areReplaced && lettersOf(island) <= Math.min(sizeOf(left), sizeOf(right))
}

function isChange(piece: Piece | undefined): piece is Change {
  return typeof piece === 'object'
}

function partsOf(pieces: readonly Piece[]): Part[] {
  return pieces
    .flatMap((piece): Part[] =>
      isChange(piece)
        ? [
            { kind: 'removed', text: piece.removed },
            { kind: 'added', text: piece.added },
          ]
        : [{ kind: 'same', text: piece }],
    )
    .filter(({ text }) => text !== '')
}

function lettersOf(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
