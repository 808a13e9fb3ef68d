import { Migration } from '@mikro-orm/migrations'

/** A board has a state, rules, readers and a place among the others: those there were are open to all, the oldest first. */
export class Migration20261130PrivateBoardRules extends Migration {
  override up(): void {
    this.addSql(`alter table board
      add column state text not null default 'OPEN' constraint board_state_check check (state in ('OPEN', 'FROZEN', 'ARCHIVED')),
      add column visibility text not null default 'PUBLIC'
        constraint board_visibility_check check (visibility in ('PUBLIC', 'MEMBERS', 'INVITED')),
      add column proposers text not null default 'EVERYBODY'
        constraint board_proposers_check check (proposers in ('EVERYBODY', 'ACCOUNTS', 'MEMBERS', 'TEAM')),
      add column guests_vote boolean not null default true,
      add column position integer not null default 0`)
    this.addSql(`update board set position = placed.position
      from (select id, row_number() over (order by created_at, id) as position from board) as placed
      where placed.id = board.id`)
  }
}
