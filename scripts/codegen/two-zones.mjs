import { preset as nearOperationFile } from '@graphql-codegen/near-operation-file-preset'

/** What Apollo Client asks, by where it is written: pages that are not live. Everything else is sent as text. */
const apolloZone = [
  'features/administration/',
  'features/coediting/versions/',
  'features/moderation/',
  'features/organisations/organisation',
  'features/organisations/mandates',
  'features/people/mails/',
  'features/people/me/my-vote-count.',
]

/**
 * A codegen preset: types and documents beside each GraphQL file, in the form in which its zone asks. Apollo Client wants
 * parsed documents and masked fragments; what is live wants text. Commands are sent by the outbox, hence are text in
 * both zones, and Apollo's in both forms.
 */
export const preset = {
  async buildGeneratesSection(options) {
    const sections = await nearOperationFile.buildGeneratesSection(options)
    const gone = apolloZone.filter((path) => !sections.some(({ filename }) => filename.includes(path)))
    if (gone.length > 0) throw new Error(`no GraphQL file is called ${gone.join(', ')}`)
    return sections.map((section) => inItsZone(section))
  },
}

function inItsZone(section) {
  const isApollo = apolloZone.some((path) => section.filename.includes(path))
  const isCommands = section.filename.endsWith('-commands.generated.ts')
  const unwanted = [...(isApollo ? [] : ['typed-document-node']), ...(isApollo && !isCommands ? [textDocuments] : [])]
  const plugins = section.plugins.filter((plugin) => !Object.keys(plugin).some((name) => unwanted.includes(name)))
  const inApollo = {
    inlineFragmentTypes: 'mask',
    customDirectives: { apolloUnmask: true },
    documentVariableSuffix: isCommands ? 'Node' : 'Document',
  }
  return { ...section, plugins, config: { ...section.config, ...(isApollo ? inApollo : {}) } }
}

const textDocuments = './scripts/codegen/text-documents.mjs'
