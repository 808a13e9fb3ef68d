import { defineConfig } from '@lingui/cli'

/** What is shown only on pages that import later-words.ts: its words are apart from those that everybody loads at first. */
const later = [
  'features/organisations',
  'features/people/profile-form.tsx',
  'features/levers/draft-list.tsx',
  'features/coediting/simple-text.tsx',
  'features/coediting/text-desk.tsx',
  'features/coediting/writers.tsx',
  'features/levers/co-authors.tsx',
  'features/levers/invite-co-author.tsx',
  'pages/organisations-page.tsx',
  'pages/account-page.tsx',
].map((path) => `<rootDir>/src/${path}`)

const editor = 'src/features/coediting/editor'

export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [
    { path: '<rootDir>/src/i18n/locales/{locale}', include: ['src'], exclude: [...later, editor] },
    { path: '<rootDir>/src/i18n/later/{locale}', include: later },
    // The words of the editor come with it: the first page does without them.
    { path: `<rootDir>/${editor}/locales/{locale}`, include: [editor] },
  ],
})
