import { Migration } from '@mikro-orm/migrations'

/** Neighbourhoods are retired, and stand in the order of their names. */
export class Migration20261130CataloguePlaces extends Migration {
  override up(): void {
    this.addSql(`alter table neighbourhood alter column position set default 0,
      add column is_retired boolean not null default false`)
  }
}
