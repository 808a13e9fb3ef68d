import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { lexicographicSortSchema, printSchema } from 'graphql'
import type { CatalogueCache } from './features/boards/catalogue.js'
import { features } from './features.js'
import { makeSchema } from './schema.js'

// Only the types are printed, so what the resolvers would answer from is of no matter.
const schema = await makeSchema(features, {} as CatalogueCache)
const path = fileURLToPath(new URL('../schema.graphql', import.meta.url))
writeFileSync(path, `${printSchema(lexicographicSortSchema(schema))}\n`)
