import type { CodegenConfig } from '@graphql-codegen/cli'

const scalars = { DateTime: 'string', ID: 'string' }
const unusedImport = /^import type \* as Types from .*\n/m

const schemaTypes = 'packages/web/src/client/schema.generated.ts'

/** Types and compiled documents of the web's GraphQL files, each written beside its file. Run by `npm run check`. */
const config: CodegenConfig = {
  schema: 'packages/server/schema.graphql',
  documents: 'packages/web/src/**/*.graphql',
  emitLegacyCommonJSImports: false,
  hooks: {
    beforeOneFileWrite: (_path: string, content: string) =>
      /\bTypes\./.test(content) ? content : content.replace(unusedImport, ''),
  },
  generates: {
    [schemaTypes]: {
      plugins: ['typescript'],
      config: { scalars, enumsAsTypes: true, onlyOperationTypes: true, skipTypename: true, useTypeImports: true },
    },
    'packages/web/src/': {
      preset: 'near-operation-file',
      presetConfig: { extension: '.generated.ts', baseTypesPath: 'client/schema.generated.ts' },
      config: { useTypeImports: true },
      plugins: [
        { 'typescript-operations': { scalars, importSchemaTypesFrom: schemaTypes } },
        {
          './scripts/codegen/text-documents.mjs': {
            documentTypeFrom: 'packages/web/src/client/request/text-document.js',
          },
        },
      ],
    },
  },
}

export default config
