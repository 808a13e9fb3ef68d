/**
 * Whether a mandate is held on a day by a person, as a condition of SQL on the table "mandate"; all are expressions. By its
 * days, and not only by what was noted of them: nobody notes anything at midnight on the dot.
 */
export function heldMandateSql({ person, day }: Record<'person' | 'day', string>): string {
  return `mandate.person_id = ${person} and mandate.ended_at is null
    and ${day}::date between mandate.starts_on and coalesce(mandate.ends_on, 'infinity')`
}
