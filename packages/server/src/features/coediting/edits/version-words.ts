import { createHash } from 'node:crypto'
import DataLoader from 'dataloader'
import type { Context } from '../../../context.js'
import { sqlOf, type Sql } from '../../../sql.js'
import { nodeOfPlain } from '../document/node-of-plain.js'
import { textSchema } from '../document/text-schema.js'

/** A version of a lever. */
export interface VersionKey {
  leverId: string
  revision: number
}

/** What a version says, with the form of its text. */
export interface VersionWords {
  title: string
  finding: string | null
  action: string | null
  body: string
  doc: unknown
}

/** What a version says: those of one query are read by one statement. */
export function versionWords(context: Context, key: VersionKey): Promise<VersionWords> {
  const loader = context.once(
    'words of versions',
    () => new DataLoader((keys: readonly VersionKey[]) => readWords(sqlOf(context.em), keys), { cacheKeyFn: nameOf }),
  )
  return loader.load(key)
}

/** The document that a version’s text is. */
export function nodeOfVersion({ doc, body }: Pick<VersionWords, 'doc' | 'body'>) {
  return doc === null ? nodeOfPlain(body) : textSchema.nodeFromJSON(doc)
}

/**
 * A version as one text that is always the same for the same words, to be sealed: JSON of title, finding, action and text,
 * in this order, without white space.
 */
export function sealedText(version: VersionWords): string {
  const { title, finding, action } = version
  return JSON.stringify({ title, finding, action, text: nodeOfVersion(version).toJSON() })
}

/** SHA-256 of a version’s sealed text (UTF-8), in hexadecimal: whoever has the version can check it. */
export function fingerprintOf(version: VersionWords): string {
  return createHash('sha256').update(sealedText(version)).digest('hex')
}

async function readWords(sql: Sql, keys: readonly VersionKey[]): Promise<(VersionWords | Error)[]> {
  const rows = await sql.rows<VersionWords & VersionKey>(
    `select lever_id as "leverId", v.revision, title, finding, action, body, doc
     from unnest($1::uuid[], $2::integer[]) as asked (lever, revision)
     join lever_revision v on v.lever_id = asked.lever and v.revision = asked.revision`,
    [keys.map(({ leverId }) => leverId), keys.map(({ revision }) => revision)],
  )
  const found = new Map(rows.map((row) => [nameOf(row), row]))
  return keys.map((key) => found.get(nameOf(key)) ?? new Error('a version that is not there'))
}

function nameOf({ leverId, revision }: VersionKey): string {
  return `${leverId} ${revision}`
}
