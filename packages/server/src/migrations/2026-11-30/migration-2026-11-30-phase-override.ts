import { Migration } from '@mikro-orm/migrations'

/** A phase can be opened or closed whatever its dates say. */
export class Migration20261130PhaseOverride extends Migration {
  override up(): void {
    this.addSql("alter table phase add column override text not null default 'AUTO'")
  }
}
