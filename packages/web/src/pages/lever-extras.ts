// What stands below a lever, in one file.
export { Thread } from '../features/boards/thread/thread.js'
export { ReadingExtras } from '../features/levers/card/reading-extras.js'
