import { Migration } from '@mikro-orm/migrations'

/** Each programme has its own colleges; it begins with those that there were. */
export class Migration20261130CatalogueColleges extends Migration {
  override up(): void {
    this.addSql(`create table college (
      code text primary key,
      programme_id uuid not null references programme (id),
      label text not null,
      label_en text not null,
      position integer not null,
      is_retired boolean not null default false
    )`)
    this.addSql(`insert into college (programme_id, code, label, label_en, position, is_retired)
      select programme.id, given.* from (select id from programme order by created_at limit 1) as programme, (values
        ('COLLECTIVITES', 'Collectivités', 'Local authorities', 0, false),
        ('ETAT', 'État', 'State services', 1, false),
        ('BAILLEURS', 'Bailleurs sociaux', 'Social landlords', 2, false),
        ('ASSOCIATIONS', 'Associations', 'Associations', 3, false),
        ('CONSEILS_CITOYENS', 'Conseils citoyens', 'Citizen councils', 4, false),
        ('HABITANTS', 'Habitantes et habitants', 'Residents', 5, false),
        ('OPERATEURS', 'Opérateurs', 'Public operators', 6, true)
      ) as given (code, label, label_en, position, is_retired)`)
  }
}
