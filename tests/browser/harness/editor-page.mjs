// Two people in one page: two editors on two documents that are kept in step in memory, as slowly as a test wants.
import { createElement as h, useEffect, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { I18nProvider } from '@lingui/react'
import { i18n } from '@lingui/core'
import '../../../packages/web/src/ui/theme/styles.css'
import { TextEditor } from '../../../packages/web/src/features/coediting/text-editor.tsx'
import { makeGate } from '../../../packages/web/src/features/coediting/replica/gate.ts'
import { TextHtml } from '../../../packages/web/src/features/coediting/reading/text-html.tsx'
import { showLocale } from '../../../packages/web/src/i18n/locale.ts'

const settings = new URLSearchParams(location.search)
const most = Number(settings.get('most') ?? 20_000)
const people = [
  {
    id: '0190a0a0-0000-7000-8000-00000000a0b1',
    name: 'Anne Bérard',
    organisation: 'Ville de Grenoble',
    initials: 'AB',
  },
  {
    id: '0190a0a0-0000-7000-8000-00000000c2d3',
    name: '<b>Zoé</b> Diallo',
    organisation: 'Régie de quartier',
    initials: 'ZD',
  },
]
const mentions = [
  {
    kind: 'PERSON',
    id: '0190a0a0-0000-7000-8000-000000000011',
    label: 'Éloïse Martin',
    detail: 'Bailleur social',
    isVouched: true,
  },
  { kind: 'PERSON', id: '0190a0a0-0000-7000-8000-000000000012', label: 'Élias Moreau', detail: null, isVouched: false },
  {
    kind: 'ORGANISATION',
    id: '0190a0a0-0000-7000-8000-000000000013',
    label: 'Régie de quartier',
    detail: 'association',
    isVouched: true,
  },
]
const plain = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

const docs = people.map((_, place) => {
  const doc = new Y.Doc()
  doc.clientID = 1_000 + place
  return doc
})
const awarenesses = docs.map((doc, place) => {
  const awareness = new Awareness(doc)
  awareness.setLocalStateField('user', people[place])
  return awareness
})

const gates = docs.map((doc) => makeGate((update) => Y.applyUpdate(doc, update, 'carried')))

let delay = 0
const held = []
const carry = (what) => {
  if (delay === Infinity) held.push(what)
  else if (delay > 0) setTimeout(() => what(), delay)
  else what()
}
for (const [place, other] of [
  [0, 1],
  [1, 0],
]) {
  docs[place].on('update', (update, origin) => {
    if (origin !== 'carried') carry(() => gates[other].pass(update))
  })
  awarenesses[place].on('update', ({ added, updated, removed }, origin) => {
    if (origin === 'carried') return
    const update = encodeAwarenessUpdate(awarenesses[place], [...added, ...updated, ...removed])
    carry(() => applyAwarenessUpdate(awarenesses[other], update, 'carried'))
  })
}

/** The document as the server would have begun it. */
function begin(blocks) {
  docs[0].transact(() => {
    const body = docs[0].getXmlFragment('body')
    body.delete(0, body.length)
    body.insert(
      0,
      blocks.map(([name, text, attributes = {}]) => {
        const block = new Y.XmlElement(name)
        for (const [key, value] of Object.entries(attributes)) block.setAttribute(key, value)
        block.insert(0, [new Y.XmlText(text)])
        return block
      }),
    )
  }, 'server')
}

/** As the server does: puts a thread on words of a block, in the shared document. */
function comment(block, from, length, threadId) {
  const text = docs[0].getXmlFragment('body').get(block).get(0)
  text.format(from, length, { [`comment--${threadId.slice(-8)}`]: { threadId } })
}

let third = null
function showThird(user, cursor) {
  third ??= new Awareness(new Y.Doc())
  third.setLocalState({ user, cursor })
  const update = encodeAwarenessUpdate(third, [third.clientID])
  for (const awareness of awarenesses) applyAwarenessUpdate(awareness, update, 'carried')
}

const heard = { threads: [], comments: [], counts: [0, 0], queries: [] }

const counting = people.map((_, place) => (count) => {
  heard.counts[place] = count
})

function Person({ place }) {
  const [isReadOnly, setOwn] = useState(false)
  const [isShown, setShown] = useState(true)
  useEffect(() => {
    if (place === 1) globalThis.harness.setReadOnly = setOwn
    else globalThis.harness.setShown = setShown
  }, [place])
  return h(
    'section',
    { 'aria-label': people[place].initials },
    isShown &&
      h(TextEditor, {
        doc: docs[place],
        awareness: awarenesses[place],
        arrivals: gates[place],
        label: `Texte du levier ${place + 1}`,
        isReadOnly,
        most,
        onCount: counting[place],
        findMentions: async (query) => {
          heard.queries.push(query)
          await new Promise((resolve) => setTimeout(resolve, 30))
          return mentions.filter(({ label }) => plain(label).includes(plain(query)))
        },
        onComment: (words) => heard.comments.push(words),
        onThread: (threadId) => heard.threads.push(threadId),
        onReady: (editor) => globalThis.harness.ready(place, editor),
      }),
  )
}

function Reading() {
  const [html, setHtml] = useState('')
  useEffect(() => {
    globalThis.harness.read = setHtml
  }, [])
  return html && h(TextHtml, { html, onThread: (threadId) => heard.threads.push(`read ${threadId}`) })
}

let isBack = false
/** The second person's hands, while the first one has the keyboard: a caret after some letters of a block, and what they do. */
const hands = {
  Enter: (body, block, letters) => {
    const words = body.get(block).get(0)
    const rest = words.toString().slice(letters)
    words.delete(letters, rest.length)
    const next = new Y.XmlElement('paragraph')
    next.insert(0, [new Y.XmlText(rest)])
    body.insert(block + 1, [next])
  },
  type: (body, block, letters, words) => body.get(block).get(0).insert(letters, words),
  erase: (body, block, letters, count) => body.get(block).get(0).delete(letters, count),
}

globalThis.harness = {
  other: (what, ...where) => docs[1].transact(() => hands[what](docs[1].getXmlFragment('body'), ...where)),
  isWaitedAt: (place) => gates[place].isWaitedAt(),
  // The first one to come back is at work at once.
  ready: (place, editor) => place === 0 && isBack && editor.focus(),
  heard,
  begin,
  comment,
  setDelay: (next) => (delay = next),
  release() {
    delay = 0
    for (const what of held.splice(0)) what()
  },
  showLocale,
  // oxlint-disable-next-line typescript/no-base-to-string -- a fragment says itself as XML
  text: (place) => docs[place].getXmlFragment('body').toString(),
  leave() {
    isBack = true
    globalThis.harness.setShown(false)
  },
  comeBack: () => globalThis.harness.setShown(true),
  insert: (words) => docs[1].getXmlFragment('body').get(0).get(0).insert(0, words),
  /** A third person, whose caret is after some letters of a block. */
  stand(block, letters) {
    const words = docs[0].getXmlFragment('body').get(block).get(0)
    const json = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(words, letters))
    showThird(
      { id: '0190a0a0-0000-7000-8000-00000000e4f5', name: 'Karim Benali', initials: 'KB' },
      { anchor: json, head: json },
    )
  },
  /** The same, whose program says that their caret is anywhere. */
  point: (cursor) => showThird({ id: 7, name: null }, cursor),
  /** The caret is put somewhere, and before the browser has told of it somebody else writes. */
  moveAndWrite(letters, words) {
    const text = document.querySelector('.editor-text')
    text.focus()
    document.getSelection().collapse(text.querySelector('p').firstChild, letters)
    docs[1].getXmlFragment('body').get(1).get(0).insert(0, words)
  },
}

begin([['paragraph', '']])
document.documentElement.dataset.theme = settings.get('theme') ?? 'light'
await showLocale(settings.get('language') === 'en' ? 'EN' : 'FR')
createRoot(document.getElementById('root')).render(
  h(
    I18nProvider,
    { i18n },
    h(
      'main',
      { className: 'page py-6 grid gap-6' },
      h('h1', null, 'Deux personnes'),
      h('a', { href: '#avant', id: 'avant' }, 'Avant'),
      h(Person, { place: 0 }),
      h(Person, { place: 1 }),
      h(Reading),
      h('a', { href: '#apres', id: 'apres' }, 'Après'),
    ),
  ),
)
