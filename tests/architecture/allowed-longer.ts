const factory = 'makes one object: its functions share the state that is declared at its top'
const page = 'one page or form, read from top to bottom'

/** Files and functions that may be longer than the rest, each with its reason. */
export const allowedLonger: Record<string, string> = {
  'packages/server/src/app.ts startApp': 'the order in which everything is made and stopped, in one place',
  'packages/server/src/cli/terminal.ts makeTerminal': factory,
  'packages/server/src/events/channel-postgres.ts openPostgresChannel': factory,
  'packages/server/src/events/broadcaster.ts makeBroadcaster': factory,
  'packages/server/src/events/presence-people.ts makePresencePeople': factory,
  'packages/server/src/events/presence.ts makePresence': factory,
  'packages/server/src/events/follower-group.ts':
    'a group of followers from the first who joins to the last who leaves',
  'packages/server/src/features/people/session-ends.ts makeSessionEnds': factory,
  'packages/server/src/http/graphql-http.ts serveGraphqlOverHttp': factory,
  'packages/server/src/http/kept-answers.ts makeKeptAnswers': factory,
  'packages/server/src/http/live-subscriptions.ts makeSubscribe': factory,
  'packages/server/src/http/socket-follower.ts makeSocketFollower': factory,
  'packages/server/src/events/run-command.ts startCommandRunner': factory,
  'packages/server/src/features/levers/publish-lever.ts change':
    'the lever, its places and themes, and its draft, in order',
  'packages/server/src/http/graphql-ws.ts serveGraphqlOverSockets': factory,
  'packages/server/src/http/socket-messages.ts carryMessages':
    'what one socket says, from its first message to its close: the steps share what is under way',
  'packages/server/src/migrations/migration-2026-11-23-first-tables.ts': 'a migration is written once',
  'packages/server/src/features/people/send-mail.ts startMailer': factory,
  'packages/web/src/apollo/feed-client.ts makeFeedClient': factory,
  'packages/web/src/apollo/leviers-client.ts startLeviersClient': factory,
  'packages/web/src/apollo/outbox-list.ts makeOutboxList': factory,
  'packages/web/src/apollo/outbox.ts makeOutbox': factory,
  'packages/web/src/apollo/polling-transport.ts startPollingTransport': factory,
  'packages/web/src/apollo/socket-transport.ts startSocketTransport': factory,
  'packages/web/src/apollo/socket-transport.ts makeClient': factory,
  'packages/web/src/pages/board-page.tsx BoardPage': page,
  'packages/web/src/pages/lever-page.tsx LeverPage': page,
  'packages/web/src/features/boards/board-follow.ts startBoardFollow': factory,
  'packages/web/src/features/boards/board-log.ts makeBoardLog': factory,
  'packages/web/src/features/boards/board-mine.ts startBoardMine': factory,
  'packages/web/src/features/boards/board-store.ts makeBoardStore': factory,
  'packages/web/src/features/boards/how-it-works.tsx HowItWorks': 'the six modes of participation, one after the other',
  'packages/web/src/features/boards/lever-reading.ts makeLeverReading': factory,
  'packages/web/src/features/comments/comment-form.tsx CommentForm': page,
  'packages/web/src/features/levers/draft-store.ts makeDraftStore': factory,
  'packages/web/src/features/people/me-store.ts makeMeStore': factory,
  'packages/web/src/features/people/profile-form.tsx ProfileForm': page,
}
