/** The topic that rings when phases were changed: what people may do may have begun or ended. */
export const topicOfPhases = 'phases'
