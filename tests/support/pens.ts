import { randomUUID } from 'node:crypto'
import * as Y from 'yjs'
import { Refusal } from '../../packages/web/src/client/request/refusal.ts'
import type {
  Joined,
  ReplicaOver,
  ReplicaTransport,
  TextChanges,
  Unsent,
} from '../../packages/web/src/features/coediting/sync/replica-parts.ts'
import { TextReplica } from '../../packages/web/src/features/coediting/replica/text-replica.ts'
import { followText } from './follow-text.ts'
import type { TestPerson, World } from './world.ts'

const changes = 'since number cursor updates isWhole'
export const joinDocument = `mutation ($input: JoinTextInput!) { joinText(input: $input) { clientId text { ${changes} } } }`
export const pushDocument =
  'mutation ($input: PushTextChangeInput!) { pushTextChange(input: $input) { status number } }'
export const changesDocument = `query ($leverId: ID!, $after: String!) {
  textChanges(leverId: $leverId, after: $after) { events { ${changes} } cursor more } }`
export const followDocument = `subscription ($leverId: ID!, $after: String!) {
  textChanges(leverId: $leverId, after: $after) { ${changes} } }`

/** An editor of the pages, without a page: it writes, sends, and hears what the others write. */
export interface TestPen {
  pen: TextReplica
  /** Writes words at the end of the text. */
  type(words: string): void
  /** Takes so many characters away from its end. */
  erase(count: number): void
  /** What it says, paragraphs parted by line feeds. */
  text(): string
  /** Up to which place of one's own writing the server has acknowledged it, as Yjs counts. */
  acknowledged(): number
  /** How often the server did not answer a change, so that it was sent again; and how often it had it already then. */
  unanswered(): number
  repeated(): number
  /** What the server refused, or left over at the end. */
  unsent: Unsent[]
  over(): ReplicaOver | null
  stop(): Promise<void>
}

/** Someone joins a lever's text over HTTP, in somebody's name, and follows it over a socket. Throws the codes of a refusal. */
export async function aPen(
  world: Pick<World, 'ask' | 'url'>,
  person: TestPerson,
  leverId: string,
  organisationId: string | null = null,
): Promise<TestPen> {
  const joined = await join(world, person, { leverId, organisationId })
  const unsent: Unsent[] = []
  const noted = { clock: 0, unanswered: 0, repeated: 0 }
  const pen = new TextReplica({
    leverId,
    personId: person.id,
    joined,
    transport: noting(transportOf(world, person, { leverId, epoch: joined.epoch }), noted),
    keep: () => Promise.resolve(),
    pause: (attempt) => new Promise((resolve) => void setTimeout(resolve, Math.min(500, 20 * 2 ** attempt))),
    spacing: () => Promise.resolve(),
    newId: randomUUID,
    maxBytes: 64 * 1024,
    onOver: (_over, left) => Promise.resolve(void unsent.push(...left)),
  })
  const following = followText(world.url, person, {
    leverId,
    after: () => `${joined.epoch}.${pen.number()}`,
    onTold: (told) => pen.receive(heard(told)),
  })
  return {
    pen,
    acknowledged: () => noted.clock,
    unanswered: () => noted.unanswered,
    repeated: () => noted.repeated,
    unsent,
    type: (words) => typeAtEnd(pen.doc, words),
    erase: (count) => eraseAtEnd(pen.doc, count),
    text: () => wordsOf(pen.doc),
    over: () => pen.over.get(),
    stop: () => following.stop(),
  }
}

/** Writes at the end of the last paragraph. */
export function typeAtEnd(doc: Y.Doc, words: string): void {
  const fragment = doc.getXmlFragment('body')
  const last = fragment.get(fragment.length - 1)
  if (!(last instanceof Y.XmlElement)) throw new Error('a text without a paragraph')
  const inline = last.get(last.length - 1)
  if (inline instanceof Y.XmlText) inline.insert(inline.length, words)
  else last.insert(last.length, [new Y.XmlText(words)])
}

/** Takes so many characters away from the end of the last paragraph. */
function eraseAtEnd(doc: Y.Doc, count: number): void {
  const last = doc.getXmlFragment('body').toArray().at(-1)
  const inline = last instanceof Y.XmlElement ? last.get(last.length - 1) : null
  if (!(inline instanceof Y.XmlText)) throw new Error('nothing to erase')
  inline.delete(inline.length - count, count)
}

/** What a document says, paragraphs parted by line feeds. */
export function wordsOf(doc: Y.Doc): string {
  const blocks = doc.getXmlFragment('body').toArray()
  return blocks.map((block) => block.toJSON().replace(/<[^>]*>/g, '')).join('\n')
}

async function join(
  world: Pick<World, 'ask'>,
  person: TestPerson,
  where: { leverId: string; organisationId: string | null },
): Promise<Joined> {
  const { data, codes } = await world.ask(person, joinDocument, { input: { ...where, schemaVersion: 1 } })
  if (!data) throw new Error(codes.join())
  return { ...heard(data.joinText.text), clientId: data.joinText.clientId }
}

function transportOf(
  world: Pick<World, 'ask'>,
  person: TestPerson,
  { leverId, epoch }: { leverId: string; epoch: string },
): ReplicaTransport {
  const ask = async (document: string, variables: object) => {
    const { data, errors } = await world.ask(person, document, variables).catch(() => unreachable)
    const [error] = errors
    if (error)
      throw new Refusal({ code: String(error.extensions.code), sentence: error.message, details: error.extensions })
    return data
  }
  return {
    async push({ operationId, update, clientId }) {
      const input = { operationId, leverId, clientId, schemaVersion: 1, update: Buffer.from(update).toString('base64') }
      return (await ask(pushDocument, { input }))?.pushTextChange
    },
    async changesAfter(number) {
      const page = (await ask(changesDocument, { leverId, after: `${epoch}.${number}` }))?.textChanges
      const [told] = page.events
      return {
        ...(told ? heard(told) : { epoch, since: number, number, updates: [], isWhole: false }),
        more: page.more,
      }
    },
  }
}

function noting(
  transport: ReplicaTransport,
  noted: { clock: number; unanswered: number; repeated: number },
): ReplicaTransport {
  return {
    ...transport,
    async push(push) {
      const answer = await transport.push(push).catch((fault: unknown) => {
        noted.unanswered += 1
        throw fault
      })
      if ('status' in answer && answer.status === 'DUPLICATE') noted.repeated += 1
      noted.clock = Math.max(noted.clock, Y.parseUpdateMeta(push.update).to.get(push.clientId) ?? 0)
      return answer
    },
  }
}

const unreachable = { data: null, errors: [{ message: '', extensions: { code: 'UNREACHABLE' } }] }

/** What the API tells, as the pen takes it. */
export function heard(told: any): TextChanges {
  const { since, number, isWhole } = told
  const updates = told.updates.map((update: string) => new Uint8Array(Buffer.from(update, 'base64')))
  return { epoch: told.cursor.split('.')[0], since, number, updates, isWhole }
}
