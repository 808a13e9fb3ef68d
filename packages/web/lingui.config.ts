import { defineConfig } from '@lingui/cli'

/** What is shown only on pages that import later-words.ts: its words are apart from those that everybody loads at first. */
const later = [
  'features/boards/empty-board.tsx',
  'features/boards/filter-dialog.tsx',
  'features/boards/found-levers.tsx',
  'features/boards/frozen-levers.tsx',
  'features/boards/go-to-comment.ts',
  'features/boards/refused-changes.tsx',
  'features/coediting/passage-chooser.tsx',
  'features/coediting/passage-picker.tsx',
  'features/coediting/simple-text.tsx',
  'features/coediting/text-desk.tsx',
  'features/coediting/text-outline.tsx',
  'features/coediting/versions',
  'features/coediting/writers.tsx',
  'features/comments/comment-actions.tsx',
  'features/comments/comment-form.tsx',
  'features/comments/comment-quote.tsx',
  'features/comments/comment-tombstone.tsx',
  'features/comments/delete-comment-question.tsx',
  'features/comments/edit-comment-form.tsx',
  'features/comments/hide-comment-dialog.tsx',
  'features/comments/use-comment-form.ts',
  'features/comments/use-tell-comment.ts',
  'features/comments/use-words-fault.ts',
  'features/express',
  'features/levers/card-tools.tsx',
  'features/levers/co-authors.tsx',
  'features/levers/conflict-dialog.tsx',
  'features/levers/draft-conflicts.tsx',
  'features/levers/draft-list.tsx',
  'features/levers/draft-state.tsx',
  'features/levers/gesture-bar.tsx',
  'features/levers/hide-lever-dialog.tsx',
  'features/levers/invite-co-author.tsx',
  'features/levers/lever-actions.tsx',
  'features/levers/lever-form.tsx',
  'features/levers/lever-tombstone.tsx',
  'features/levers/move-menu.tsx',
  'features/levers/reading-extras.tsx',
  'features/levers/rename-field.tsx',
  'features/levers/status-menu.tsx',
  'features/levers/unsaved-details.tsx',
  'features/levers/use-gesture.ts',
  'features/levers/use-move-gesture.ts',
  'features/levers/use-rename.ts',
  'features/levers/use-status-gesture.ts',
  'features/levers/withdraw-lever-dialog.tsx',
  'features/moderation',
  'features/organisations',
  'features/people/code-form.tsx',
  'features/people/demo-people.tsx',
  'features/people/forget-device-dialog.tsx',
  'features/people/leave-button.tsx',
  'features/people/profile-form.tsx',
  'features/people/sign-in-dialog.tsx',
  'features/people/sign-in-form.tsx',
  'features/people/unsent-dialog.tsx',
  'features/people/waiting-turn.tsx',
  'pages/account-page.tsx',
  'pages/edit-page.tsx',
  'pages/express-page.tsx',
  'pages/history-page.tsx',
  'pages/moderation-page.tsx',
  'pages/not-found-page.tsx',
  'pages/organisations-page.tsx',
  'pages/outbox-page.tsx',
  'pages/propose-page.tsx',
  'pages/sign-in-page.tsx',
  'pages/way-back.tsx',
  'pages/write-page.tsx',
  'ui/hide-reason-name.ts',
  'ui/hiding-form.tsx',
  'ui/hiding-sentence.ts',
  'ui/use-undo.ts',
].map((path) => `<rootDir>/src/${path}`)

/** What only the page of the programme says. */
const home = [
  'features/boards/board-cards.tsx',
  'features/boards/how-it-works.tsx',
  'features/boards/phase-now.tsx',
  'features/boards/presentation.tsx',
  'features/boards/since-last-visit.tsx',
  'features/boards/where-to-begin.tsx',
  'pages/boards-page.tsx',
  'pages/home-page.tsx',
].map((path) => `<rootDir>/src/${path}`)

/** What only the page that helps says: it has many words, and few open it. */
const help = ['help-data.tsx', 'help-keyboard.tsx', 'help-page.tsx'].map((path) => `<rootDir>/src/pages/${path}`)

/** What any dialog may say: the editor has dialogs, and does without the rest. */
const dialogs = ['<rootDir>/src/ui/leave-question.tsx']

const editor = 'src/features/coediting/editor'

export default defineConfig({
  sourceLocale: 'fr',
  locales: ['fr', 'en'],
  catalogs: [
    {
      path: '<rootDir>/src/i18n/locales/{locale}',
      include: ['src'],
      exclude: [...later, ...home, ...help, ...dialogs, editor],
    },
    { path: '<rootDir>/src/i18n/home/{locale}', include: home },
    { path: '<rootDir>/src/i18n/later/{locale}', include: later },
    { path: '<rootDir>/src/i18n/help/{locale}', include: help },
    { path: '<rootDir>/src/i18n/locales-dialogs/{locale}', include: dialogs },
    // The words of the editor come with it: the first page does without them.
    { path: `<rootDir>/${editor}/locales/{locale}`, include: [editor] },
  ],
})
