import { glob, readFile } from 'node:fs/promises'
import { buildSchema, isEnumType, isInputObjectType, parse, typeFromAST, visit, type GraphQLSchema } from 'graphql'
import { expect, test } from 'vitest'
import { refuseTooComplex } from '../../packages/server/src/http/operation-limits.ts'

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
  expect(refused).toEqual([])
})

async function documentsOfPages(): Promise<string[]> {
  const texts: string[] = []
  for await (const path of glob('packages/web/src/**/*.generated.ts', { cwd: root })) {
    const text = await readFile(new URL(path, root), 'utf8')
    for (const [, document = ''] of text.matchAll(/^export const \w+Document = ("(?:[^"\\]|\\.)*")/gm)) {
      texts.push(JSON.parse(document))
    }
  }
  return texts
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
      if (isEnumType(found)) variables[variable.name.value] = found.getValues()[0]?.name
      else if (found) variables[variable.name.value] = found.toString() === 'Int' ? 50 : 'x'
    },
  })
  return takesForm ? null : variables
}
