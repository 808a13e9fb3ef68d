import { Migration } from '@mikro-orm/migrations'

/** Of people who came with a board's file: whether their body was vouched for there. A file of the board says it again. */
export class Migration20261130VouchedElsewhere extends Migration {
  override up(): void {
    this.addSql('alter table person add column vouched_elsewhere boolean not null default false')
  }
}
