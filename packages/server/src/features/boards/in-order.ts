/** As administrators arranged boards: of two that have one place the older comes first. */
export const inOrder = { position: 'asc', createdAt: 'asc', id: 'asc' } as const
