import { Migration } from '@mikro-orm/migrations'

/** By what a database knows itself after a restoration, and where it is tried whether it can be written to. */
export class Migration20261130Timeline extends Migration {
  override up(): void {
    this.addSql('create table timeline (id text not null, place text not null)')
    this.addSql(`insert into timeline (id, place) values ('', '')`)
    this.addSql('create table write_probe (at timestamptz not null, filling text not null)')
  }
}
