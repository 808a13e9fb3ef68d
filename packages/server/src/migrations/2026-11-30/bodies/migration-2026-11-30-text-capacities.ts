import { Migration } from '@mikro-orm/migrations'

/** In whose name an editor of a text writes is said when it is opened, and stays so: a body's, or its writer's own. */
export class Migration20261130TextCapacities extends Migration {
  override up(): void {
    this.addSql('alter table lever_text_pen add column organisation_id uuid references organisation (id)')
    this.addSql('update lever_text_pen set organisation_id = (bodies -> -1 ->> 1)::uuid')
  }
}
