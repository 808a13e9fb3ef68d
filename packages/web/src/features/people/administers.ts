import { holdsAnywhere, type HeldRole } from '@leviers/shared/roles'

/** Whether somebody runs the programme. */
export function administers(me: { roles: readonly HeldRole[] } | null): boolean {
  return holdsAnywhere(me?.roles ?? [], 'ADMIN')
}
