import type { Break } from '../own-server.ts'

/** Servers that are broken on purpose: torture has to catch every one of them. */
export const variants: Record<string, readonly Break[]> = {
  'acknowledges before the commit': [
    {
      file: 'commands/command-group.js',
      find: 'return new GroupTransaction(parts, transaction, mayWait).run(group);',
      replace: `const done = await new GroupTransaction(parts, transaction, mayWait).run(group);
        for (const { pending, event, refusal } of done)
          if (!refusal) pending.resolve({ event, streamId: pending.streamId });
        await new Promise((resolve) => setTimeout(resolve, 100));
        return done;`,
    },
  ],
  'numbers events outside the lock and skips those that collide': [
    { file: 'log/stream-log.js', find: "for no key update ${mayWait ? '' : 'skip locked'}", replace: '' },
    {
      file: 'log/stream-log.js',
      find: 'returning stream_id, number\n',
      replace: 'on conflict do nothing returning stream_id, number\n',
    },
  ],
  'forgets which operations it has done': [
    {
      file: 'log/operation-log.js',
      find: 'return new Map(done);',
      replace: 'return new Map(done.slice(0, 0));',
    },
    {
      file: 'log/stream-log.js',
      find: 'stream_id uuid, number integer, at timestamptz)\n     )',
      replace: 'stream_id uuid, number integer, at timestamptz) on conflict do nothing\n     )',
    },
  ],
  'never rings and never looks by itself': [
    { file: 'commands/command-group.js', find: 'rung.forEach((streamId) => bell.ring(streamId));', replace: '' },
    {
      file: 'live/follow-tick.js',
      find: 'const tickMilliseconds = 2_000;',
      replace: 'const tickMilliseconds = 2_000_000;',
    },
  ],
  'begins to catch up one event too late': [
    {
      file: 'live/follower-group.js',
      find: 'let number = after ?? (await this.reset(follower));',
      replace: 'let number = after === null ? await this.reset(follower) : after === 0 ? 0 : after + 1;',
    },
  ],
  'tells again what was told while catching up': [
    {
      file: 'live/follower-group.js',
      find: 'number = items.at(-1)?.number ?? this.number;\n                await',
      replace: `number = items.at(-1)?.number ?? this.number;
                if (items.length > 1) await this.sendWhenReady(follower, await this.framesOf(items.slice(-1)));
                await`,
    },
  ],
  'forgets those who joined while others were told': [
    {
      file: 'live/follower-group.js',
      find: 'if (number > this.number)\n                this.ahead.set(follower, number);',
      replace: 'if (number > this.number)\n                this.add(follower);',
    },
  ],
  'drops the positions that wait at the end of a storm': [
    {
      file: 'live/follower-group.js',
      find: 'if (items.length > 0)\n                    await this.send(items);',
      replace: `if (items.length > 0)
                    await this.send(items);
                else if (read.length > 0) this.number = read.at(-1).number;`,
    },
  ],
  'tells the positions of a storm as they were at its beginning': [
    {
      file: 'features/votes/coalesce-votes.js',
      find: 'const votes = run.filter(isVoteEvent);',
      replace: 'const votes = run.filter(isVoteEvent).toReversed();',
    },
  ],
  'writes again what a savepoint had loaded': [
    { file: 'commands/group-transaction.js', find: 'this.transaction.em.clear();', replace: ';' },
  ],
  'replays words as they were': [
    {
      file: 'live/stream-tail.js',
      find: 'if (items.some((item) => source.outdatesEarlier(item)))\n        tail.items = [];',
      replace: '',
    },
  ],
}
