import { Migration } from '@mikro-orm/migrations'

/** What people report to moderators: a comment, by a rule, once for each person. */
export class Migration20261130Reports extends Migration {
  override up(): void {
    this.addSql(`create table report (
      id uuid primary key,
      board_id uuid not null references board (id),
      comment_id uuid not null references comment (id),
      person_id uuid not null references person (id),
      reason text not null,
      words text,
      reported_at timestamptz not null,
      number integer not null,
      unique (comment_id, person_id))`)
    this.addSql('create index report_of_board on report (board_id, number)')
    this.addSql('create index report_of_person on report (person_id)')
  }
}
