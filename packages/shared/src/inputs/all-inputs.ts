import * as boards from './boards.js'
import * as coediting from './coediting.js'
import * as colleges from './colleges.js'
import * as comments from './comments.js'
import * as levers from './levers.js'
import * as logo from './logo.js'
import * as moderation from './moderation.js'
import * as neighbourhoods from './neighbourhoods.js'
import * as organisations from './organisations.js'
import * as people from './people.js'
import * as programme from './programme.js'
import * as themes from './themes.js'
import * as votes from './votes.js'

/** Everything that has an input, by its name: the one list of the features that have any. */
export const allInputs = {
  ...boards,
  ...coediting,
  ...colleges,
  ...comments,
  ...levers,
  ...logo,
  ...moderation,
  ...neighbourhoods,
  ...organisations,
  ...people,
  ...programme,
  ...themes,
  ...votes,
}
