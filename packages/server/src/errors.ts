import { type RefusalCode, type RefusalDetails } from '@leviers/shared/refusals/refusals'

/** A refusal that people may read: a stable code and what its sentence needs. Anything else thrown is a bug. */
export class PublicError extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code)
    this.name = 'PublicError'
  }
}

/** A reason not to start that the operator must read, without a stack. */
export class StartRefused extends Error {
  override readonly name: string = 'StartRefused'
}

/** Another process holds the data directory. */
export class DataDirInUse extends StartRefused {
  override readonly name = 'DataDirInUse'
}
