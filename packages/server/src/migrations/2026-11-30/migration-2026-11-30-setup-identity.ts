import { Migration } from '@mikro-orm/migrations'

/** A programme says over which years it goes, whom to ask, and what it is in English too. */
export class Migration20261130SetupIdentity extends Migration {
  override up(): void {
    for (const column of ['period', 'contact', 'presentation_en']) {
      this.addSql(`alter table programme add column ${column} text not null default ''`)
    }
  }
}
