import { dirname, relative } from 'node:path'
import { concatAST, Kind, print, stripIgnoredCharacters } from 'graphql'

/**
 * A codegen plugin: each operation of a file as the text that is sent, with its fragments and without white space.
 * Browsers then need neither GraphQL's parser nor its printer. The text is typed by its result and variables.
 */
export const plugin = (_schema, documents, config, info) => {
  const own = concatAST(documents.map(({ document }) => document)).definitions
  const near = own.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
  const far = (config.externalFragments ?? []).map(({ node }) => node)
  const fragments = new Map([...far, ...near].map((fragment) => [fragment.name.value, fragment]))
  const operations = own.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
  if (operations.length === 0) return ''
  const path = relative(dirname(info.outputFile), config.documentTypeFrom)
  return {
    prepend: [`import type { TextDocument } from '${path}'`],
    content: operations.map((operation) => exported(operation, fragments)).join('\n\n'),
  }
}

function exported(operation, fragments) {
  const name = operation.name.value
  const kind = operation.operation[0].toUpperCase() + operation.operation.slice(1)
  const used = [...usedFragments(operation, fragments)].map((fragment) => fragments.get(fragment))
  const text = stripIgnoredCharacters([operation, ...used].map(print).join('\n'))
  const type = `TextDocument<${name}${kind}, ${name}${kind}Variables>`
  return `export const ${name}Document = ${JSON.stringify(text)} as ${type}`
}

function usedFragments(node, fragments, found = new Set()) {
  for (const name of print(node).matchAll(/\.\.\.\s*(?!on\b)(\w+)/g)) {
    const fragment = fragments.get(name[1])
    if (!fragment || found.has(name[1])) continue
    found.add(name[1])
    usedFragments(fragment, fragments, found)
  }
  return found
}
