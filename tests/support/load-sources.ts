// Lets a program without a build step load the pages' own modules: they import each other as they are called once built.
import { registerHooks } from 'node:module'

registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('.') || !specifier.endsWith('.js') || !context.parentURL?.endsWith('.ts'))
      return next(specifier, context)
    return next(specifier.replace(/\.js$/, '.ts'), context)
  },
})
