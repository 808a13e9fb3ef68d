// Hocuspocus as it comes, without a database: what it acknowledges is in its memory.
import { Server } from '@hocuspocus/server'
import * as Y from 'yjs'
import { answerParent } from '../child.mjs'
import { paragraphs } from './paragraphs.mjs'

const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  onLoadDocument: ({ document }) => {
    const blocks = paragraphs.map((words) => {
      const block = new Y.XmlElement('paragraph')
      block.insert(0, [new Y.XmlText(words)])
      return block
    })
    document.getXmlFragment('body').insert(0, blocks)
    return Promise.resolve()
  },
})

answerParent({
  async start() {
    await server.listen()
    return { port: server.address.port }
  },
  /** What a document says there. */
  contentsOf: (name) => server.hocuspocus.documents.get(name)?.getXmlFragment('body').toJSON() ?? null,
})
