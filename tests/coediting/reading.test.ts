import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { appendChanges } from '../../packages/server/src/features/coediting/log/append-changes.ts'
import { textSchema } from '../../packages/server/src/features/coediting/document/text-schema.ts'
import { rewriteNode } from '../../packages/server/src/features/coediting/document/document-node.ts'
import { nodeOfMarkdown } from '../../packages/server/src/features/coediting/document/text-markdown.ts'
import { actsIn } from '../support/acts.ts'
import { give, operation } from '../support/give.ts'
import { follow } from '../support/follow.ts'
import { aPen, typeAtEnd, type TestPen } from '../support/pens.ts'
import { until } from '../support/until.ts'
import { startWorld, type TestPerson, type World } from '../support/world.ts'

let world: World
let author: TestPerson
beforeAll(async () => {
  world = await startWorld()
  author = await world.aPerson()
})
afterAll(() => world.stop())

const page = `query ($id: ID!) { lever(id: $id) { body excerpt revision cursor text { html outline { title level } isFrozen }
  revisions { edges { node { revision body reason } } } board { cursor } } }`
const read = async (id: string) => (await world.ask(null, page, { id })).data?.lever

const saveText = 'mutation ($input: SaveTextInput!) { saveText(input: $input) { number } }'

/** Writes in a text past everything that judges what is written, as a node that died right after it did. */
async function writePast(leverId: string, { pen }: TestPen, write: (doc: Y.Doc) => void): Promise<void> {
  const { clientId } = pen
  const copy = new Y.Doc()
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(pen.doc))
  copy.clientID = clientId
  const before = Y.encodeStateVector(copy)
  write(copy)
  const update = Y.encodeStateAsUpdate(copy, before)
  const push = { leverId, personId: author.id, operationId: randomUUID(), clientId, schemaVersion: 1, update }
  const clock = Y.getState(copy.store, clientId)
  await appendChanges(world.sql, [{ push: { ...push, at: new Date() }, number: 1, clock }])
}

function nestedQuotes(doc: Y.Doc, depth: number): void {
  let parent: Y.XmlFragment = doc.getXmlFragment('body')
  for (let level = 0; level < depth; level += 1) {
    const block = new Y.XmlElement('blockquote')
    parent.insert(0, [block])
    parent = block
  }
  parent.insert(0, [new Y.XmlElement('paragraph')])
}

describe('reading a text that people write', () => {
  test('a moment after they pause everybody reads it, and the board tells so once for each pause', async () => {
    const leverId = await world.aLever(author, { body: 'Un banc.' })
    const { cursor } = (await read(leverId)).board
    const feed = follow(
      world,
      null,
      `subscription ($b: ID!, $a: String!) { boardFeed(boardId: $b, after: $a) { __typename
      ... on LeverTextChanged { lever { id excerpt revision } } } }`,
      { b: world.boardId, a: cursor },
    )
    const pen = await aPen(world, author, leverId)
    for (const word of [' À', ' l’ombre', ' du', ' tilleul.']) pen.type(word)
    await pen.pen.flushed()
    const told: string[] = []
    // On a slow machine what is typed in a row has pauses of its own: each is told, all are one version.
    while (told.at(-1) !== 'Un banc. À l’ombre du tilleul.') {
      const { lever } = (await feed.next()).data.boardFeed
      expect(lever).toMatchObject({ id: leverId, revision: 2 })
      told.push(lever.excerpt)
    }
    expect(new Set(told).size).toBe(told.length)
    const lever = await read(leverId)
    expect(lever.body).toBe('Un banc. À l’ombre du tilleul.')
    expect(lever.text.html).toBe('<p data-block="0">Un banc. À l’ombre du tilleul.</p>')
    expect(lever.revisions.edges.map((edge: any) => edge.node)).toEqual([
      { revision: 2, body: 'Un banc. À l’ombre du tilleul.', reason: 'WRITTEN' },
      { revision: 1, body: 'Un banc.', reason: 'PUBLISHED' },
    ])
    await Promise.all([pen.stop(), feed.stop()])
  })

  test('headings, lists and links are read as such, with a table of contents', async () => {
    const leverId = await world.aLever(author, { body: 'Avant.' })
    const pen = await aPen(world, author, leverId)
    rewriteNode(pen.pen.doc, nodeOfMarkdown('## Pour qui\n\n- tout le monde\n- [la carte](https://example.org/)'))
    await until(async () => (await read(leverId)).text.outline.length === 1)
    const { text, body } = await read(leverId)
    expect(text.outline).toEqual([{ title: 'Pour qui', level: 2 }])
    expect(text.html).toContain('<li><p data-block="2"><a href="https://example.org/"')
    expect(body).toBe('Pour qui\n\n– tout le monde\n– la carte')
    await pen.stop()
  })

  test('who is mentioned is read by their own name, whatever a program wrote there; nobody is not mentioned at all', async () => {
    const reader = await world.aPerson({ displayName: 'Zoé Martin' })
    const leverId = await world.aLever(author, { body: 'Avant.' })
    const pen = await aPen(world, author, leverId)
    const nobody = '0198c1f0-0000-7000-8000-000000000000'
    rewriteNode(
      pen.pen.doc,
      nodeOfMarkdown(`Avec @[Préfecture](personne:${reader.id}), @[La Ville](organisme:${nobody})`),
    )
    await until(async () => (await read(leverId)).body.startsWith('Avec'))
    const { text, body } = await read(leverId)
    expect(body).toBe('Avec @Zoé Martin, @La Ville')
    expect(text.html).toContain('<span class="mention" data-kind="PERSON">@Zoé Martin</span>, @La Ville</p>')
    const markdown = (await world.ask(null, `{ lever(id: "${leverId}") { text { markdown } } }`)).data?.lever.text
      .markdown
    expect(markdown).toContain(`@[Zoé Martin](personne:${reader.id}), @La Ville`)
    await pen.stop()
  })

  test('a text that nobody wrote in together is read in the same form', async () => {
    const leverId = await world.aLever(author, { body: 'Deux\nlignes.\n\nPuis « trois » <b>' })
    expect((await read(leverId)).text.html).toBe(
      '<p data-block="0">Deux<br>lignes.</p><p data-block="1">Puis «\u00a0trois\u00a0» &lt;b&gt;</p>',
    )
  })

  test('a link that people may not follow is read as words, and stays no danger', async () => {
    const leverId = await world.aLever(author, { body: 'Avant.' })
    const pen = await aPen(world, author, leverId)
    const link = textSchema.mark('link', { href: 'javascript:alert(1)' })
    const paragraph = textSchema.node('paragraph', null, [textSchema.text('ici', [link])])
    rewriteNode(pen.pen.doc, textSchema.node('doc', null, [paragraph]))
    await until(async () => (await read(leverId)).body === 'ici')
    expect((await read(leverId)).text).toEqual({ html: '<p data-block="0">ici</p>', outline: [], isFrozen: false })
    await pen.stop()
  })

  test('what nobody can show freezes the text: what was read stays, and whoever writes is told', async () => {
    const leverId = await world.aLever(author, { body: 'Bon.' })
    const { cursor } = (await read(leverId)).board
    const feed = follow(
      world,
      null,
      `subscription ($b: ID!, $a: String!) { boardFeed(boardId: $b, after: $a) { __typename
      ... on LeverTextFrozen { lever { id isFrozen } } } }`,
      { b: world.boardId, a: cursor },
    )
    const [bad, good] = [await aPen(world, author, leverId), await aPen(world, author, leverId)]
    const script = new Y.XmlElement('script')
    script.insert(0, [new Y.XmlText('alert(1)')])
    bad.pen.doc.getXmlFragment('body').insert(0, [script])
    await until(async () => (await read(leverId)).text.isFrozen)
    expect((await read(leverId)).text.html).toBe('<p data-block="0">Bon.</p>')
    good.type(' Et voilà.')
    await until(() => good.over() !== null)
    expect(good.over()).toMatchObject({ refusal: { code: 'TEXT_FROZEN' } })
    expect(good.unsent).toHaveLength(1)
    const told = (await feed.next()).data.boardFeed
    expect(told).toEqual({ __typename: 'LeverTextFrozen', lever: { id: leverId, isFrozen: true } })
    await Promise.all([bad.stop(), good.stop(), feed.stop()])
  })

  test.each<[string, (doc: Y.Doc) => void]>([
    ['a character that no database keeps', (doc) => typeAtEnd(doc, 'a\0b')],
    ['a thousand blocks in each other', (doc) => nestedQuotes(doc, 1_000)],
  ])('%s, once in a text, freezes it: nothing is tried again and again', async (_what, write) => {
    const leverId = await world.aLever(author, { body: 'Bon.' })
    const pen = await aPen(world, author, leverId)
    await writePast(leverId, pen, write)
    await pen.stop()
    world.pass(9_000)
    await until(async () => (await read(leverId)).text.isFrozen)
    const input = { operationId: randomUUID(), leverId, base: 'Bon.', text: 'Meilleur.' }
    expect((await world.ask(author, saveText, { input })).codes).toEqual(['TEXT_FROZEN'])
  })

  test('a text that cannot be made readable keeps no other from it', async () => {
    const broken = await Promise.all([1, 2, 3, 4, 5].map(() => world.aLever(author, { body: 'Bon.' })))
    const whole = await world.aLever(author, { body: 'Bon.' })
    for (const leverId of [...broken, whole]) {
      const pen = await aPen(world, author, leverId)
      await writePast(leverId, pen, (doc) => typeAtEnd(doc, ' Et lu.'))
      await pen.stop()
    }
    await world.sql.rows('delete from lever_revision where lever_id = any ($1::uuid[])', [broken])
    world.pass(9_000)
    await until(async () => (await read(whole)).body === 'Bon. Et lu.')
  })

  test('a text that is full takes only what takes away, and says why', async () => {
    const leverId = await world.aLever(author, { body: 'Court.' })
    const pen = await aPen(world, author, leverId)
    pen.type('x'.repeat(22_500))
    await until(async () => (await read(leverId)).body.length > 22_000)
    const late = await aPen(world, author, leverId)
    late.type(' encore')
    await until(() => late.over() !== null)
    expect(late.over()).toMatchObject({ refusal: { code: 'TEXT_FULL' } })
    const shorter = await aPen(world, author, leverId)
    const words = (shorter.pen.doc.getXmlFragment('body').get(0) as Y.XmlElement).get(0) as Y.XmlText
    words.delete(10, words.length - 10)
    await until(async () => (await read(leverId)).body.length === 10)
    shorter.type(' de nouveau')
    await until(async () => (await read(leverId)).body.endsWith('de nouveau'))
    await Promise.all([pen.stop(), late.stop(), shorter.stop()])
  })

  test('much that was written and erased at once does not make a text full', async () => {
    const leverId = await world.aLever(author, { body: 'Court.' })
    const pen = await aPen(world, author, leverId)
    for (let time = 0; time < 40; time += 1) {
      pen.type('x'.repeat(30_000))
      pen.erase(30_000)
      await pen.pen.flushed()
    }
    pen.type(' Lu.')
    await until(async () => (await read(leverId)).body === 'Court. Lu.')
    pen.type(' Fin.')
    await until(async () => pen.over() !== null || (await read(leverId)).body.endsWith('Fin.'))
    expect(pen.over()).toBe(null)
    await pen.stop()
  })

  test('a text whose past weighs too much is written in simple mode, and whoever writes is told so', async () => {
    const leverId = await world.aLever(author, { body: 'Court.' })
    const pen = await aPen(world, author, leverId)
    await world.sql.rows('update lever_text set is_full = true, is_heavy = true where lever_id = $1', [leverId])
    pen.type(' Encore')
    await until(() => pen.over() !== null)
    expect(pen.over()).toMatchObject({ refusal: { code: 'TEXT_HEAVY' } })
    const input = { ...operation(), leverId, base: 'Court.', text: 'Court et simple.' }
    expect((await world.ask(author, give('saveText', 'number'), { input })).codes).toEqual([])
    expect((await read(leverId)).body).toBe('Court et simple.')
    await pen.stop()
  })

  test('a version on which somebody gave a position is never written over', async () => {
    const leverId = await world.aLever(author, { body: 'Un.' })
    const { vote } = actsIn(world)
    const pen = await aPen(world, author, leverId)
    const write = async (pen: TestPen, words: string) => {
      pen.type(words)
      await until(async () => (await read(leverId)).body.endsWith(words))
    }
    await write(pen, ' Deux.')
    await write(pen, ' Trois.')
    expect((await read(leverId)).revision).toBe(2)
    const reader = await world.aPerson()
    await vote(reader, { leverId, value: 'AGREE' })
    await write(pen, ' Quatre.')
    const { revision, revisions } = await read(leverId)
    expect(revision).toBe(3)
    expect(revisions.edges.map((edge: any) => edge.node.body)).toEqual([
      'Un. Deux. Trois. Quatre.',
      'Un. Deux. Trois.',
      'Un.',
    ])
    const mine = await world.ask(
      reader,
      '{ me { votes(boardId: "' + world.boardId + '") { leverId revision stale } } }',
    )
    expect(mine.data?.me.votes).toEqual([{ leverId, revision: 2, stale: true }])
    await pen.stop()
  })

  test('ten minutes later what is written is another version', async () => {
    const leverId = await world.aLever(author, { body: 'Un.' })
    const pen = await aPen(world, author, leverId)
    pen.type(' Deux.')
    await until(async () => (await read(leverId)).revision === 2)
    world.pass(11 * 60_000)
    pen.type(' Trois.')
    await until(async () => (await read(leverId)).revision === 3)
    await pen.stop()
  })
})
