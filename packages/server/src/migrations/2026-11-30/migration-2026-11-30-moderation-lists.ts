import { Migration } from '@mikro-orm/migrations'

/** What moderators said of comments; and who hid what is hidden, by which event, as the log has it. */
export class Migration20261130ModerationLists extends Migration {
  override up(): void {
    this.addSql(`alter table comment add column review text not null default 'UNREVIEWED'`)
    this.addSql(`update comment set review = 'REJECTED' where state = 'HIDDEN'`)
    for (const [table, kind] of [
      ['lever', 'LeverHidden'],
      ['comment', 'CommentHidden'],
    ]) {
      this.addSql(`alter table ${table} add column hidden_by uuid, add column hidden_number integer`)
      this.addSql(`update ${table} set hidden_by = last.actor_id, hidden_number = last.number
        from (
          select distinct on (${table}_id) ${table}_id as id, actor_id, number from event
          where kind = '${kind}' order by ${table}_id, number desc
        ) last
        where last.id = ${table}.id and ${table}.state = 'HIDDEN'`)
    }
    this.addSql(`create index lever_unreviewed on lever (board_id, number)
      where state = 'PUBLISHED' and review = 'UNREVIEWED'`)
    this.addSql(`create index comment_unreviewed on comment (lever_id, number)
      where state = 'PUBLISHED' and review = 'UNREVIEWED'`)
    this.addSql(`create index comment_hidden on comment (lever_id) where state = 'HIDDEN'`)
  }
}
