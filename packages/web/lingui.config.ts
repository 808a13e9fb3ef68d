import { defineConfig } from '@lingui/cli'

export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [
    { path: '<rootDir>/src/i18n/locales/{locale}', include: ['src'], exclude: ['src/features/coediting/editor'] },
    // The words of the editor come with it: the first page does without them.
    { path: '<rootDir>/src/features/coediting/editor/locales/{locale}', include: ['src/features/coediting/editor'] },
  ],
})
