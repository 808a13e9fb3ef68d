import { useCachedQuery } from '../../client/use-cached-query.js'
import { InstanceDocument } from './instance.generated.js'

/** What this instance is: a demonstration or not, with or without mail. */
export function useInstance() {
  return useCachedQuery(InstanceDocument, {})
}
