// What follows a board and tells how far it was read, in one file.
export * from './follow-documents.js'
export { tellVisit } from './tell-visit.js'
