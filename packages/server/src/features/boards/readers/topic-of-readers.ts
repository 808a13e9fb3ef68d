/** The topic that rings when it was changed who may see boards. */
export const topicOfReaders = 'readers-of-boards'
