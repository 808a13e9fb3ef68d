import { Migration } from '@mikro-orm/migrations'

/** A new instance has a programme that says nothing yet; those that exist have been set up. */
export class Migration20261130SetupInstalled extends Migration {
  override up(): void {
    this.addSql('alter table programme add column installed_at timestamptz(3)')
    this.addSql('update programme set installed_at = created_at')
  }
}
