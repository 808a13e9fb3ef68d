/** How long a test waits for what must happen, in milliseconds: a wrong product is found out later, a slow machine is not blamed. */
export const patience = 30_000
