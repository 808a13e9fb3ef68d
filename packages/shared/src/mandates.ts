/** As what someone speaks for a body: in its own name, in the place of who does, or as one of its members. */
export const mandateKinds = ['TITULAR', 'SUBSTITUTE', 'MEMBER'] as const
export type MandateKind = (typeof mandateKinds)[number]
