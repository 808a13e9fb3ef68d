import { Migration } from '@mikro-orm/migrations'

/** What administrators edit has a revision: of two who edit the same thing the second learns of the first. */
export class Migration20261130CalendarRevisions extends Migration {
  override up(): void {
    for (const table of ['programme', 'phase', 'theme', 'board']) {
      this.addSql(`alter table ${table} add column revision integer not null default 1`)
    }
  }
}
