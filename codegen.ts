import type { CodegenConfig } from '@graphql-codegen/cli'
import { preset } from './scripts/codegen/two-zones.mjs'

const scalars = { DateTime: 'string', ID: 'string' }
const typeImport = /^import type (?:\* as (?<space>\w+)|\{ (?<names>[^}]+) \}) from .*\n/gm

/** A file without imports of types that it does not use. */
function withoutUnused(content: string): string {
  return content.replace(typeImport, (line: string, ...groups: unknown[]) => {
    // The last argument of a replacer is its named groups.
    const { space, names } = groups.at(-1) as { space?: string; names?: string }
    const rest = content.replace(line, '')
    const isUsed = (name: string) => new RegExp(`\\b${name.split(' as ').at(-1)}\\b`).test(rest)
    const used = (names ?? '').split(', ').filter((name) => name && isUsed(name))
    if (space) return isUsed(space) ? line : ''
    return used.length > 0 ? line.replace(names ?? '', used.join(', ')) : ''
  })
}

const schemaTypes = 'packages/web/src/client/schema.generated.ts'

/** Types and compiled documents of the web's GraphQL files, each written beside its file. Run by `npm run check`. */
const config: CodegenConfig = {
  // What Apollo Client alone knows is taken out before anything is sent.
  schema: ['packages/server/schema.graphql', 'directive @unmask on FRAGMENT_SPREAD'],
  documents: 'packages/web/src/**/*.graphql',
  emitLegacyCommonJSImports: false,
  hooks: {
    beforeOneFileWrite: (_path: string, content: string) => withoutUnused(content),
  },
  generates: {
    [schemaTypes]: {
      plugins: ['typescript'],
      config: { scalars, enumsAsTypes: true, onlyOperationTypes: true, skipTypename: true, useTypeImports: true },
    },
    'packages/web/src/': {
      preset,
      presetConfig: { extension: '.generated.ts', baseTypesPath: 'client/schema.generated.ts' },
      config: { useTypeImports: true },
      plugins: [
        { 'typescript-operations': { scalars, importSchemaTypesFrom: schemaTypes } },
        {
          './scripts/codegen/text-documents.mjs': {
            documentTypeFrom: 'packages/web/src/client/request/text-document.js',
          },
        },
        { 'typed-document-node': { documentMode: 'documentNode' } },
      ],
    },
    'packages/web/src/client/apollo/possible-types.generated.ts': {
      plugins: ['fragment-matcher'],
      config: { useExplicitTyping: true },
    },
  },
}

export default config
