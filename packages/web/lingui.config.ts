import { defineConfig } from '@lingui/cli'

/** What is shown only on pages that import later-words.ts: its words are apart from those that everybody loads at first. */
const later = [
  'features/organisations',
  'features/people/profile-form.tsx',
  'features/levers/draft-list.tsx',
  'pages/organisations-page.tsx',
  'pages/account-page.tsx',
].map((path) => `<rootDir>/src/${path}`)

export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [
    { path: '<rootDir>/src/i18n/locales/{locale}', include: ['src'], exclude: later },
    { path: '<rootDir>/src/i18n/later/{locale}', include: later },
  ],
})
