/** Files and functions that may be longer than the rest, each with a reason of its own. */
export const allowedLonger: Record<string, string> = {
  'packages/server/src/app.ts startApp': 'the order in which everything is made and stopped, in one place',
  'packages/server/src/live/follower-group.ts': 'a group of followers from the first who joins to the last who leaves',
  'packages/server/src/features/levers/drafts/publish-lever.ts change':
    'the lever, its places and themes, and its draft, in order',
  'packages/server/src/migrations/2026-11/migration-2026-11-23-first-tables.ts': 'a migration is written once',
  'packages/web/src/pages/board-page.tsx BoardPage':
    'what stands on a board from its head to its end, with what holds its place',
  'packages/web/src/pages/lever-page.tsx LeverPage': 'a lever, its text, its thread and one’s position side by side',
  'packages/web/src/features/boards/home/how-it-works.tsx HowItWorks':
    'the six modes of participation, one after the other',
  'packages/web/src/features/people/profile/profile-form.tsx ProfileForm':
    'the fields of one form and what is sent of them',
}
