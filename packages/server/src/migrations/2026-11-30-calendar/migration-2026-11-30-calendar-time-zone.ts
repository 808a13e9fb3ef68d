import { Migration } from '@mikro-orm/migrations'

/** A programme says in which time zone its days begin and end. */
export class Migration20261130CalendarTimeZone extends Migration {
  override up(): void {
    this.addSql("alter table programme add column time_zone text not null default 'Europe/Paris'")
  }
}
