import { Fragment, type Node } from 'prosemirror-model'
import { validate as isUuid } from 'uuid'
import type { Sql } from '../../../sql.js'
import { textSchema } from './text-schema.js'

/** The names of people and bodies, by kind and id. */
export type MentionNames = ReadonlyMap<string, string>

interface Named {
  kind: string
  id: string
  name: string
}

/**
 * How those are called whom a text mentions: one statement, none when it mentions nobody. What stands in the mention
 * itself came from somebody's program, and may say anything.
 */
export async function mentionNames(sql: Sql, node: Node): Promise<MentionNames> {
  const ids = new Set<string>()
  node.descendants(({ type, attrs }) => {
    const isNamed = type === textSchema.nodes.mention && isUuid(attrs.id)
    if (isNamed) ids.add(String(attrs.id))
  })
  if (ids.size === 0) return new Map()
  const rows = await sql.rows<Named>(
    `select 'PERSON' as kind, id, display_name as name from person where id = any ($1::uuid[])
     union all select 'ORGANISATION', id, name from organisation where id = any ($1::uuid[])`,
    [[...ids]],
  )
  return new Map(rows.map((row) => [keyOf(row), row.name]))
}

/** The name of whom a mention is of; null for a node that is none, or of nobody. */
export function nameIn(names: MentionNames, { type, attrs }: Node): string | null {
  if (type !== textSchema.nodes.mention) return null
  return names.get(keyOf({ kind: String(attrs.kind), id: String(attrs.id) })) ?? null
}

/** A text whose mentions bear the true names; those of nobody are nothing but words. */
export function withNames(node: Node, names: MentionNames): Node {
  if (node.type === textSchema.nodes.mention) {
    const name = nameIn(names, node)
    if (name !== null) return textSchema.node('mention', { ...node.attrs, label: name }, undefined, node.marks)
    return textSchema.text(`@${String(node.attrs.label)}`, node.marks)
  }
  if (node.isText || node.childCount === 0) return node
  const children: Node[] = []
  node.forEach((child) => children.push(withNames(child, names)))
  return node.copy(Fragment.fromArray(children))
}

function keyOf({ kind, id }: Pick<Named, 'kind' | 'id'>): string {
  return `${kind} ${id}`
}
