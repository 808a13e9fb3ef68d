import { Migration } from '@mikro-orm/migrations'

/** A board may have its own days, with what they let people do, instead of the phases of its programme. */
export class Migration20261130CalendarOwnPhases extends Migration {
  override up(): void {
    this.addSql('alter table board add column own_phase jsonb')
  }
}
