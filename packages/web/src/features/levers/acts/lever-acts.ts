// What may be done with a lever on its page, in one file: one may also rename offline.
export { LeverActions } from './lever-actions.js'
export { RenameField } from '../gestures/rename-field.js'
