export { frenchSpaces } from '@leviers/shared/french-spaces'
