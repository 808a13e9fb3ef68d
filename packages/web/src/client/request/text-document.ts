/** The text of a GraphQL operation as it is sent, typed by what it answers and what it asks. Written by codegen. */
export type TextDocument<Result, Variables> = string & {
  /** Never there: it only carries the types. */
  readonly typed?: (variables: Variables) => Result
}
