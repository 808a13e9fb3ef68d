// Leviers as it is deployed: the built server on a PostgreSQL. What happens is written by another node.
import { startApp } from '../../../packages/server/dist/app.js'
import { answerParent } from '../child.mjs'
import { settings } from './settings.mjs'

let app

answerParent({
  async start({ databaseUrl, dataDir }) {
    app = await startApp(settings({ databaseUrl, dataDir }))
    return { port: Number(new URL(app.url).port) }
  },
  counts: () => app.counts(),
})
