import { Migration } from '@mikro-orm/migrations'

/** In whose name levers and comments are written: a body's, or one that was vouched for where they were imported from. */
export class Migration20261130SpokenFor extends Migration {
  override up(): void {
    for (const table of ['lever', 'comment']) {
      this.addSql(`alter table ${table} add column spoken_for_id uuid references organisation (id)`)
      this.addSql(`alter table ${table} add column spoken_for_elsewhere text`)
    }
  }
}
