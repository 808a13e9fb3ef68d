const letters = 'abcdefghijklmnopqrstuvwxyz '
const longestRun = 20
/** Of a paragraph. */
const usualLength = 95

/**
 * So many edits of a text by several people in turn, each some letters somewhere, and as many letters taken away as were
 * added, so that the text stays as long as it is. Calls back with each update and the client id that it is under.
 */
export function makeEdits(doc, { clientIds, count, onEdit }) {
  const paragraphs = doc.getXmlFragment('body').toArray()
  const chance = seeded()
  let caret = null
  doc.on('update', (update) => onEdit(update, doc.clientID))
  for (let edit = 0, run = 0; edit < count; edit += 1, run -= 1) {
    if (run <= 0) run = turn()
    const { text, at, isErasing } = caret
    if (isErasing) text.delete(Math.max(0, at - 1), 1)
    else text.insert(at, letters[edit % letters.length])
    caret.at = Math.max(1, at + (isErasing ? -1 : 1))
  }

  /** Somebody else goes on, somewhere else. */
  function turn() {
    doc.clientID = clientIds[chance(clientIds.length)]
    const text = paragraphs[chance(paragraphs.length)].get(0)
    const isErasing = text.length > usualLength
    const length = 1 + chance(longestRun)
    caret = { text, isErasing, at: isErasing ? Math.max(length + 1, chance(text.length)) : 1 + chance(text.length - 1) }
    return length
  }
}

/** The same edits each time. */
function seeded() {
  let state = 7
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return state % below
  }
}
