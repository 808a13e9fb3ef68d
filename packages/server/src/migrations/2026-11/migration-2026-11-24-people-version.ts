import { Migration } from '@mikro-orm/migrations'

/** A number that is raised when people present themselves otherwise: what shows them is then not the same any more. */
export class Migration20261124PeopleVersion extends Migration {
  override up(): void {
    this.addSql('create table people_version (version integer not null)')
    this.addSql('insert into people_version (version) values (0)')
  }
}
