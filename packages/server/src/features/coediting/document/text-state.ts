import * as Y from 'yjs'

/** A change as it stands in the log. */
export interface LoggedChange {
  number: number
  update: Uint8Array
}

/** What a text is made of: a state up to a number, and every change after it. */
export interface StoredText {
  snapshot: Uint8Array
  snapshotNumber: number
  /** In order, without gap, from the number after the snapshot's. */
  rows: readonly LoggedChange[]
}

/** The document that a text is. What people erased is not in it, nor in what is made of it. */
export function docOf({ snapshot, rows }: Pick<StoredText, 'snapshot' | 'rows'>): Y.Doc {
  const doc = new Y.Doc()
  Y.transact(doc, () => {
    Y.applyUpdate(doc, snapshot)
    for (const { update } of rows) Y.applyUpdate(doc, update)
  })
  return doc
}

/** The document that a text is; null when something in it is such that Yjs cannot put it together. */
export function docOrNull(stored: Pick<StoredText, 'snapshot' | 'rows'>): Y.Doc | null {
  try {
    return docOf(stored)
  } catch {
    return null
  }
}

/**
 * The state with every change in it. Made through a document: merging thousands of updates as they are takes Yjs many
 * times as long, and would keep what was erased.
 */
export function compacted(stored: StoredText): Pick<StoredText, 'snapshot' | 'snapshotNumber'> {
  const snapshotNumber = stored.rows.at(-1)?.number ?? stored.snapshotNumber
  return { snapshot: Y.encodeStateAsUpdate(docOf(stored)), snapshotNumber }
}

/** Whether some change waits for one that is not there: then something was lost, or invented. */
export function hasHole(doc: Y.Doc): boolean {
  return doc.store.pendingStructs !== null || doc.store.pendingDs !== null
}
