// A board's page with fifty levers, as Leviers answers it, and a schema for the peers, who have it in memory.
export const query = `query Page($id: ID!) { board(id: $id) { id title number cursor leverCount commentCount voteCount
  levers(first: 50) { totalCount edges { node { id ordinal title excerpt commentCount revision publishedAt
    tally { agree disagree pass total number } themes { id name } neighbourhoods { code name }
    author { id displayName college organisation isGuest } } } } } }`

export const sdl = `
  type Query { board(id: ID!): Board }
  type Board { id: ID! title: String! number: Int! cursor: String! leverCount: Int! commentCount: Int! voteCount: Int!
    levers(first: Int): LeverConnection! }
  type LeverConnection { totalCount: Int! edges: [LeverEdge!]! }
  type LeverEdge { node: Lever! }
  type Lever { id: ID! ordinal: Int! title: String! excerpt: String! commentCount: Int! revision: Int! publishedAt: String!
    tally: Tally! themes: [Theme!]! neighbourhoods: [Neighbourhood!]! author: Person }
  type Tally { agree: Int! disagree: Int! pass: Int! total: Int! number: Int! }
  type Theme { id: ID! name: String! }
  type Neighbourhood { code: ID! name: String! }
  type Person { id: ID! displayName: String! college: String! organisation: String isGuest: Boolean! }
`
