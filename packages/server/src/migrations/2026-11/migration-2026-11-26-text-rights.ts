import { Migration } from '@mikro-orm/migrations'

/** A text knows when somebody's right to write in it changed, so that writing need not hold its lock to be sure of it. */
export class Migration20261126TextRights extends Migration {
  override up(): void {
    this.addSql('alter table lever_text add column rights integer not null default 0')
  }
}
