/**
 * What Node is told for a process that lives for seconds: the embedded database, which is WebAssembly, stays as it is
 * compiled at first. To compile it once more, for speed that comes later, is a third of the work of such a process.
 */
export const shortLived = ['--liftoff-only']
