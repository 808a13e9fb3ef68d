import { Migration } from '@mikro-orm/migrations'

/** A programme may have a logo. */
export class Migration20261130Logo extends Migration {
  override up(): void {
    this.addSql('alter table programme add column logo text')
    this.addSql(`create table logo (
      programme_id uuid primary key references programme (id),
      image bytea not null
    )`)
  }
}
