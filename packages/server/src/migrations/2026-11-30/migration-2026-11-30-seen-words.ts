import { Migration } from '@mikro-orm/migrations'

/** What moderators said is of the words that they saw: what was changed since is to be looked at again. */
export class Migration20261130SeenWords extends Migration {
  override up(): void {
    this.addSql('alter table lever add column changed_number integer')
    this.addSql('alter table comment add column changed_number integer')
    this.addSql(`update lever set review = 'UNREVIEWED', changed_number = changed.number
      from (
        select v.lever_id, min(v.number) as number from lever_revision v
        join (${lastLooks('lever')}) seen on seen.id = v.lever_id and v.number > seen.number
        group by v.lever_id
      ) changed
      where changed.lever_id = lever.id and state = 'PUBLISHED' and review = 'ACCEPTED'`)
    this.addSql(`update comment set changed_number = changed.number
      from (
        select e.comment_id, min(e.number) as number from event e
        join (${lastLooks('comment')}) seen on seen.id = e.comment_id and e.number > seen.number
        where e.kind = 'CommentEdited' group by e.comment_id
      ) changed
      where changed.comment_id = comment.id and state = 'PUBLISHED' and review = 'UNREVIEWED'`)
  }
}

/** The last event by which moderators found nothing to say against something, as the log has it. */
function lastLooks(what: 'lever' | 'comment'): string {
  const kinds = what === 'lever' ? "'LeverReviewed', 'LeverRestored'" : "'CommentReviewed', 'CommentRestored'"
  return `select ${what}_id as id, max(number) as number from event where kind in (${kinds}) group by ${what}_id`
}
