interface Someone {
  person: { id: string }
  mandate: { organisation: { id: string } } | null
}

interface Invitations {
  coAuthors: readonly { organisationId: string | null; person: { id: string } | null }[]
  openToMembers: boolean
}

/** Whether somebody may write a lever that is not theirs: they or their body were invited, or it is open to members. */
export function isCoAuthor(someone: Someone, invitations: Invitations): boolean {
  return (invitations.openToMembers && someone.mandate !== null) || isInvited(someone, invitations)
}

/** Whether somebody, or their body, was invited to write a lever. */
export function isInvited({ person, mandate }: Someone, { coAuthors }: Pick<Invitations, 'coAuthors'>): boolean {
  const body = mandate?.organisation.id ?? null
  return coAuthors.some((one) => one.person?.id === person.id || (body !== null && one.organisationId === body))
}
