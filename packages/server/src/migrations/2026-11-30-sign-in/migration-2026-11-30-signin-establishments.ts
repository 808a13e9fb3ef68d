import { Migration } from '@mikro-orm/migrations'

/** Whose establishment a number of the provider's is, as administrators said; which of its proposals were settled. */
export class Migration20261130SigninEstablishments extends Migration {
  override up(): void {
    this.addSql('alter table external_identity add column settled_at timestamptz(3)')
    this.addSql(`create table establishment (
      siret text primary key,
      organisation_id uuid not null references organisation (id))`)
  }
}
