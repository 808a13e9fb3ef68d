import { Migration } from '@mikro-orm/migrations'

/** Boards count what they show: comments and positions of levers that were hidden or withdrawn no longer. */
export class Migration20261130BoardsRecounted extends Migration {
  override up(): void {
    this.addSql(`update board set
      comment_count = (select count(*) from comment join lever on lever.id = lever_id
        where board_id = board.id and lever.state = 'PUBLISHED' and comment.state = 'PUBLISHED'),
      vote_count = (select count(*) from vote join lever on lever.id = lever_id
        where lever.board_id = board.id and lever.state = 'PUBLISHED')`)
  }
}
