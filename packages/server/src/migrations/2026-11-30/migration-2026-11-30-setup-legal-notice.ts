import { Migration } from '@mikro-orm/migrations'

/** What the legal pages of an instance need to be told. */
export class Migration20261130SetupLegalNotice extends Migration {
  override up(): void {
    this.addSql(`create table legal_notice (
      programme_id uuid primary key references programme (id),
      publisher text not null,
      director text not null,
      host text not null,
      legal_basis text not null,
      data_contact text not null,
      accessibility text not null,
      accessibility_gaps text not null,
      accessibility_contact text not null
    )`)
  }
}
