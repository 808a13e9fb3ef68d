// A vote as a careful program without group commit writes it: one statement that keeps it, raises its lever's counter
// and appends the event.

export const levers = 500
export const people = 100_000

export const tables = `create table if not exists b_lever (id int primary key, n int not null default 0);
  create table if not exists b_vote (lever int, person int, value int, primary key (lever, person));
  create table if not exists b_event (id bigserial primary key, lever int, person int, value int);
  insert into b_lever select g from generate_series(1, ${levers}) g on conflict do nothing;`

/** With the places of its three values: the lever, the person and the position. */
export const statement = (lever, person, value) =>
  `with v as (insert into b_vote values (${lever}, ${person}, ${value}) on conflict (lever, person) do update set value = excluded.value returning 1),
 c as (update b_lever set n = n + 1 where id = ${lever} returning 1) insert into b_event (lever, person, value) values (${lever}, ${person}, ${value})`

const upTo = (most) => 1 + Math.floor(Math.random() * most)

/** Votes by so many at a time, for some milliseconds: `write` does one. */
export async function voteFor({ where, atOnce, milliseconds }, write) {
  const begun = performance.now()
  const until = begun + milliseconds
  let votes = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < until) {
        await write({ lever: where === 'spread' ? upTo(levers) : 1, person: upTo(people), value: upTo(3) - 1 })
        votes += 1
      }
    }),
  )
  return { votes, seconds: (performance.now() - begun) / 1_000 }
}
