import { Migration } from '@mikro-orm/migrations'

/** What each session was opened with, for whoever looks at their own. */
export class Migration20261130SessionDevices extends Migration {
  override up(): void {
    this.addSql('alter table session add column device text')
  }
}
