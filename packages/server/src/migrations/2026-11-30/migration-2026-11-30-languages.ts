import { Migration } from '@mikro-orm/migrations'

/** Of each lever and comment, the language that it was written in: until now, that of whoever wrote it. */
export class Migration20261130Languages extends Migration {
  override up(): void {
    for (const table of ['lever', 'comment']) {
      this.addSql(`alter table ${table} add column locale text not null default 'FR'`)
      this.addSql(
        `update ${table} set locale = person.locale from person where person.id = author_id and person.locale <> 'FR'`,
      )
    }
  }
}
