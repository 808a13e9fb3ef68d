import { glob, readFile } from 'node:fs/promises'
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  parse,
  print,
  typeFromAST,
  visit,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql'
import { expect, test } from 'vitest'
import { limits } from '../../packages/shared/src/limits.ts'
import { refuseTooComplex } from '../../packages/server/src/http/limits/operation-limits.ts'

const root = new URL('../../', import.meta.url)

test('whatever our own pages read or follow is within the limits of an operation', async () => {
  const schema = buildSchema(await readFile(new URL('packages/server/schema.graphql', root), 'utf8'))
  const asked: string[] = []
  const refused: string[] = []
  for (const text of await documentsOfPages()) {
    const variables = someVariables(schema, text)
    if (!variables) continue
    asked.push(text)
    try {
      refuseTooComplex(schema, { document: parse(text), variables })
    } catch (refusal) {
      refused.push(`${text}: ${String(refusal)}`)
    }
  }
  expect(asked.filter((text) => /^(query BoardEvents|subscription BoardFeed)/.test(text))).toHaveLength(2)
  expect(asked.filter((text) => /^query (LeverVersions|Members)\b/.test(text))).toHaveLength(2)
  expect(refused).toEqual([])
})

test('a minute of the quickest reading, without a socket and on two screens, is within what one person may read', async () => {
  const schema = buildSchema(await readFile(new URL('packages/server/schema.graphql', root), 'utf8'))
  const documents = await documentsOfPages()
  const costOf = (name: string) => {
    const text = documents.find((one) => one.startsWith(`query ${name}(`)) ?? ''
    return refuseTooComplex(schema, { document: parse(text), variables: someVariables(schema, text) })
  }
  // Without a socket a page asks every two seconds at most; a moderator opens a lever every three.
  const polling = 30 * (costOf('BoardEvents') + costOf('PersonEvents'))
  const reading = 20 * costOf('LeverPage') + 10 * costOf('BoardPage')
  expect(polling).toBeGreaterThan(0)
  expect(2 * polling + reading).toBeLessThanOrEqual(limits.reading.costPerMinute)
})

async function documentsOfPages(): Promise<string[]> {
  const texts: string[] = []
  for await (const path of glob('packages/web/src/**/*.generated.ts', { cwd: root })) {
    const text = await readFile(new URL(path, root), 'utf8')
    for (const [, document = ''] of text.matchAll(/^export const \w+Document = ("(?:[^"\\]|\\.)*")/gm)) {
      texts.push(JSON.parse(document))
    }
    for (const [, document = ''] of text.matchAll(/^export const \w+(?:Document|Node) = (\{.*\}) as unknown/gm)) {
      texts.push(withoutMasking(JSON.parse(document)))
    }
  }
  return texts
}

/** The text that Apollo Client sends for a document: what says which fragments are masked stays with it. */
function withoutMasking(document: DocumentNode): string {
  return print(visit(document, { Directive: ({ name }) => (name.value === 'unmask' ? null : undefined) }))
}

/** A value for each variable of an operation; null when it takes the fields of a form, hence gives no list. */
function someVariables(schema: GraphQLSchema, text: string): Record<string, unknown> | null {
  const variables: Record<string, unknown> = {}
  let takesForm = false
  visit(parse(text), {
    VariableDefinition({ variable, type }) {
      const named = type.kind === 'NonNullType' ? type.type : type
      const found = named.kind === 'NamedType' ? typeFromAST(schema, named) : null
      takesForm ||= isInputObjectType(found)
      if (named.kind === 'ListType') variables[variable.name.value] = []
      else if (isEnumType(found)) variables[variable.name.value] = found.getValues()[0]?.name
      else if (found) variables[variable.name.value] = found.toString() === 'Int' ? 50 : 'x'
    },
  })
  return takesForm ? null : variables
}
