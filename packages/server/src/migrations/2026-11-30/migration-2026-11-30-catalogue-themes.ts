import { Migration } from '@mikro-orm/migrations'

/** Themes stand under pillars, and are retired. A pillar is a row of the same table, which no lever bears. */
export class Migration20261130CatalogueThemes extends Migration {
  override up(): void {
    this.addSql(`alter table theme add column is_pillar boolean not null default false,
      add column pillar_id uuid references theme (id), add column is_retired boolean not null default false`)
  }
}
