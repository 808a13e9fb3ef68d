import { Migration } from '@mikro-orm/migrations'

/** Whether others see by name on which board someone is. */
export class Migration20261124ShowPresence extends Migration {
  override up(): void {
    this.addSql('alter table person add column show_presence boolean not null default true')
  }
}
