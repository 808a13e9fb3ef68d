import { Migration } from '@mikro-orm/migrations'

/** A text is full because of its words, or because of everything that was ever written in it. */
export class Migration20261127HeavyTexts extends Migration {
  override up(): void {
    this.addSql('alter table lever_text add column is_heavy boolean not null default false')
  }
}
