// What comes a moment after a board, in one file.
export { BackToTop } from '../../ui/back-to-top.js'
export { KeepPlace } from '../../ui/keep-place.js'
export { BoardFilters } from './board-filters.js'
export { BoardLine } from './board-line.js'
