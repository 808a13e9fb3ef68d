import { Migration } from '@mikro-orm/migrations'

/** What more administrators say of a body: which one gathers it, its number, and whether that was checked. */
export class Migration20261130OrganisationDetails extends Migration {
  override up(): void {
    this.addSql('alter table organisation add column umbrella_id uuid references organisation (id)')
    this.addSql('alter table organisation add column siret text')
    this.addSql("alter table organisation add column state text not null default 'VERIFIED'")
  }
}
