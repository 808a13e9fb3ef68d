interface Someone {
  person: { id: string }
  mandates: readonly { organisation: { id: string } }[]
}

interface Invitations {
  coAuthors: readonly { organisationId: string | null; person: { id: string } | null }[]
  openToMembers: boolean
}

/** Whether somebody may write a lever that is not theirs: they or one of their bodies were invited, or it is open to members. */
export function isCoAuthor(someone: Someone, invitations: Invitations): boolean {
  return (invitations.openToMembers && someone.mandates.length > 0) || isInvited(someone, invitations)
}

/** Whether somebody, or one of their bodies, was invited to write a lever. */
export function isInvited({ person, mandates }: Someone, { coAuthors }: Pick<Invitations, 'coAuthors'>): boolean {
  const isOfBody = (id: string | null) => mandates.some(({ organisation }) => organisation.id === id)
  return coAuthors.some((one) => one.person?.id === person.id || isOfBody(one.organisationId))
}
