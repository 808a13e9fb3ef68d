import { Migration } from '@mikro-orm/migrations'

/** Of each field of a draft, in which revision it last changed and on which device. */
export class Migration20261130DraftFields extends Migration {
  override up(): void {
    this.addSql(`alter table draft add column field_changes jsonb not null default '{}'`)
  }
}
