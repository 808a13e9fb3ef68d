import { Migration } from '@mikro-orm/migrations'

/** What is written in a text is for the body that its author was a member of then, as administrators said. */
export class Migration20261127TextBodies extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const heldAt = (time: string) => `granted_at <= ${time} and (ended_at is null or ended_at > ${time})`

const statements = [
  'alter table lever_text_change add column organisation_id uuid references organisation (id)',
  `update lever_text_change set organisation_id = mandate.organisation_id from mandate
   where mandate.person_id = actor_id and ${heldAt('at')}`,
  'alter table lever_text_change drop column organisation',
  `alter table lever_text_pen add column bodies jsonb not null default '[]'`,
  `update lever_text_pen set bodies = jsonb_build_array(jsonb_build_array(0, mandate.organisation_id)) from mandate
   where mandate.person_id = lever_text_pen.person_id and ${heldAt('issued_at')}`,
  `update lever_text t set written_by = coalesce((
     select jsonb_agg(jsonb_build_array(client_id, bodies -> 0 -> 1, characters::integer))
     from jsonb_each_text(written_by) as written (client, characters)
     join lever_text_pen pen on pen.lever_id = t.lever_id and client_id = client::bigint
   ), '[]')`,
  `alter table lever_text alter column written_by set default '[]'`,
]
