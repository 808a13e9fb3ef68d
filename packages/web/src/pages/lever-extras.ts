// What stands below a lever, in one file.
export { Thread } from '../features/boards/thread.js'
export { ReadingExtras } from '../features/levers/reading-extras.js'
