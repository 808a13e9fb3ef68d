const factory = 'makes one object: its functions share the state that is declared at its top'
const page = 'one page or form, read from top to bottom'

/** Files and functions that may be longer than the rest, each with its reason. */
export const allowedLonger: Record<string, string> = {
  'packages/server/src/app.ts startApp': 'the order in which everything is made and stopped, in one place',
  'packages/web/src/features/coediting/replica/caret-bridge.ts bridgeCarets': factory,
  'packages/web/src/features/coediting/replica/pen-session.ts startPen': factory,
  'packages/web/src/features/coediting/replica/text-pen.ts makeTextPen': factory,
  'packages/web/src/features/express/sitting-store.ts makeSittingStore': factory,
  'packages/web/src/features/coediting/simple/use-simple-text.ts useSimpleText': factory,
  'packages/server/src/live/follower-group.ts': 'a group of followers from the first who joins to the last who leaves',
  'packages/server/src/features/levers/drafts/publish-lever.ts change':
    'the lever, its places and themes, and its draft, in order',
  'packages/server/src/migrations/2026-11/migration-2026-11-23-first-tables.ts': 'a migration is written once',
  'packages/web/src/pages/board-page.tsx BoardPage': page,
  'packages/web/src/pages/lever-page.tsx LeverPage': page,
  'packages/web/src/features/boards/home/how-it-works.tsx HowItWorks':
    'the six modes of participation, one after the other',
  'packages/web/src/features/comments/form/use-comment-form.ts useCommentForm': factory,
  'packages/web/src/features/levers/drafts/draft-store.ts makeDraftStore': factory,
  'packages/web/src/features/people/leaving/use-kept-words.ts useKeptWords': factory,
  'packages/web/src/features/people/profile/profile-form.tsx ProfileForm': page,
}
