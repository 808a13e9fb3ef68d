import { Migration } from '@mikro-orm/migrations'

/** When somebody's editor was last seen: null for pens that no editor holds. */
export class Migration20261127PensSeen extends Migration {
  override up(): void {
    this.addSql('alter table lever_text_pen add column seen_at timestamptz(3)')
  }
}
