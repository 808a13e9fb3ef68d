/** Whether what is said of a body was checked. */
export const organisationStates = ['VERIFIED', 'PENDING'] as const
export type OrganisationState = (typeof organisationStates)[number]
