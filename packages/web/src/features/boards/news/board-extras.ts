// What comes a moment after a board, in one file.
export { BackToTop } from '../../../ui/focus/back-to-top.js'
export { KeepPlace } from '../../../ui/focus/keep-place.js'
export { BoardFilters } from '../filters/board-filters.js'
export { BoardLine } from './board-line.js'
