/** Someone in a test: their id and the cookie of their session. */
export interface TestPerson {
  id: string
  cookie: string
}

export interface Answer {
  data: Record<string, any> | null
  /** The codes of the refusals. */
  codes: string[]
  errors: { message: string; extensions: Record<string, unknown> }[]
  cookie: string | null
}

export type Ask = (
  person: TestPerson | null,
  query: string,
  variables?: object,
  headers?: Record<string, string>,
) => Promise<Answer>

/** Asks a server's GraphQL over HTTP, as somebody or as a visitor. Rejected when nobody answers. */
export function askAt(url: string): Ask {
  return async (person, query, variables = {}, headers = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(person ? { cookie: person.cookie } : {}), ...headers },
      body: JSON.stringify({ query, variables }),
    })
    const body: any = await response.json()
    const errors = body.errors ?? []
    const codes = errors.map((error: any) => error.extensions.code)
    return { data: body.data ?? null, codes, errors, cookie: response.headers.get('set-cookie')?.split(';')[0] ?? null }
  }
}
