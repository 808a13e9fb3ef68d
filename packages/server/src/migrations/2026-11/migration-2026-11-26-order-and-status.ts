import { Migration } from '@mikro-orm/migrations'

/** Levers have a place in the order of their board, a status on the official side, and details that are counted. */
export class Migration20261126OrderAndStatus extends Migration {
  override up(): void {
    this.addSql(`alter table lever add column position text collate "C"`)
    this.addSql(arrangeOldestFirst)
    this.addSql('alter table lever alter column position set not null')
    this.addSql('create index lever_arranged on lever (board_id, position, number)')
    this.addSql(`alter table lever add column status text not null default 'NONE'`)
    this.addSql(`alter table lever_revision add column statuses text[] not null default '{}'`)
    this.addSql('alter table lever add column details_revision integer not null default 1')
  }
}

/** The keys of keysInOrder: six digits of base 62, from the middle on, with room between one and the next. */
export const arrangeOldestFirst = `
  update lever set position = (
    select string_agg(
      substr('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', (value / weight % 62 + 1)::integer, 1),
      '' order by weight desc
    )
    from (values (916132832::bigint), (14776336), (238328), (3844), (62), (1)) as digit (weight)
  )
  from (
    select id, 28400117792 + 3844 * (row_number() over (partition by board_id order by number) - 1) as value from lever
  ) as oldest_first
  where oldest_first.id = lever.id`
