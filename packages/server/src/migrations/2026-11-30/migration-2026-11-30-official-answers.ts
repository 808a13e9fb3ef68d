import { Migration } from '@mikro-orm/migrations'

/** Each change of a lever's official status, with what was answered: it only grows. */
export class Migration20261130OfficialAnswers extends Migration {
  override up(): void {
    this.addSql(`create table lever_answer (
      id bigint generated always as identity primary key,
      lever_id uuid not null references lever (id),
      from_status text not null,
      to_status text not null,
      body text,
      at timestamptz(3) not null,
      person_id uuid not null references person (id)
    )`)
    this.addSql('create index lever_answer_lever on lever_answer (lever_id, id desc)')
  }
}
