/** Every limit that people or programs can meet, in one place, so that both sides agree. Lengths are in UTF-16 units. */
export const limits = {
  text: {
    title: 200,
    body: 20_000,
    finding: 4_000,
    action: 4_000,
    comment: 2_000,
    reason: 500,
    answer: 2_000,
    passkeyName: 60,
    displayName: 60,
    organisation: 120,
    organisationShortName: 40,
    organisationKind: 60,
    email: 254,
    search: 200,
    /** Of what somebody is about to propose, as far as others are compared with it. */
    similar: 500,
    boardTitle: 200,
    boardDescription: 4_000,
  },
  lever: { themes: 8, neighbourhoods: 20, coAuthors: 50 },
  /** Of a text that several people write. Bytes are those of Yjs updates. */
  coediting: {
    /** A client keeps what it sends below the first; the server takes no more than the second. */
    softUpdateBytes: 64 * 1024,
    updateBytes: 128 * 1024,
    stateBytes: 1024 * 1024,
    /** How far several people who type at once may go beyond the limit of a text before nothing more is added to it. */
    overlap: 2_000,
    pushesPerSecond: 20,
    pushBurst: 60,
    /** So many people may write a text at once: those who began to, or sent something, within so many seconds. */
    seats: 25,
    seatSeconds: 60,
    /** Editors of one person in one text that are shown. */
    seatsPerPerson: 5,
    /** What a follower may have missed and still be told change by change. */
    replay: 2_000,
    /** After so many changes or bytes the state is written anew. */
    compactRows: 200,
    compactBytes: 256 * 1024,
    caretMilliseconds: 100,
    caretSeconds: 30,
    typingSeconds: 6,
    versionMinutes: 10,
    versionName: 80,
    quote: 300,
  },
  /**
   * Of who is on a board through pages that have no socket and ask again every few seconds: for how long they are there
   * after each time, and how many pages at once.
   */
  presence: { leaseSeconds: 20, perPerson: 40, perAddress: 2_000 },
  thread: { depth: 3 },
  page: { size: 50, most: 100 },
  /** Of a draw of levers to answer: letters of its seed, and how many may be left out. */
  draw: { seed: 64, without: 500 },
  /** Of a search for people and bodies by name: letters that it needs, and how many are found at most. */
  names: { least: 2, most: 10 },
  /** `waiting…`: what one follower may leave unread before it gets a snapshot instead. */
  feed: { page: 200, most: 2_000, waitingEvents: 256, waitingBytes: 1024 * 1024 },
  operation: {
    httpBytes: 100_000,
    depth: 10,
    cost: 5_000,
    tokens: 2_000,
    aliases: 30,
    directives: 50,
    rootFields: 10,
    /** How deep the values of variables may be nested. */
    variablesDepth: 16,
  },
  /** How long a client may take to say what it wants, so that half requests do not stay for ever. */
  request: { headersMilliseconds: 5_000, milliseconds: 30_000, lookMilliseconds: 1_000 },
  socket: {
    messageBytes: 256 * 1024,
    /** What a socket may leave unread in all before it is closed. */
    waitingBytes: 4 * 1024 * 1024,
    /** What all sockets of a node together may; then those with the most unread are closed. */
    waitingBytesOfAll: 64 * 1024 * 1024,
    initMilliseconds: 3_000,
    /** Of the id that a client gives to an operation: it comes back with each event. */
    idLength: 128,
    subscriptions: 20,
    operationsInFlight: 10,
    /** Somebody who holds a key down while others look on sends some forty: changes, carets, and who is writing. */
    messagesPerSecond: 60,
    messageBurst: 300,
    perPerson: 20,
    perAddress: 1_000,
  },
  /** Reading, by its cost as `operation.cost` counts it. Answers that are kept for everybody cost nothing. */
  reading: {
    /** Of one person; visitors behind one address have `shared` times as much together. */
    costPerMinute: 600_000,
    shared: 20,
    /** Any question costs at least this. */
    leastCost: 10,
    /** What costs at most this does not wait for its turn. */
    cheap: 50,
    atOnce: 6,
    /** Of one requester at once, though always one question: more would not be answered sooner, and delay others. */
    costAtOnce: 5_000,
    waitingOfOne: 100,
    waitingShared: 300,
    waiting: 600,
    waitMilliseconds: 10_000,
  },
  /**
   * When a server refuses what comes, for the moment: `memoryShare` of the memory that it may have is taken, or what is due
   * begins `lateMilliseconds` late; and how much may be under way at once then, and in any case.
   */
  overload: { memoryShare: 0.85, lateMilliseconds: 1_000, most: 2_000, whenLate: 500, whenFull: 10 },
  rate: {
    writesPerMinute: 60,
  },
  session: { idleHours: 12, absoluteDays: 30, guestDays: 30 },
  /**
   * Of coming in, on each node: counted for who asks, never for the account that is asked for. A room of 250 people behind
   * one address comes in at once, whichever way; what a script can waste in a day is bounded.
   */
  comingIn: {
    guests: { burst: 500, perHour: 600, perDay: 2_000 },
    /** Codes for one address: a minute for each browser, an hour for each network. */
    codes: { perBrowser: 5, perNetwork: 20 },
    /** Codes asked for and given in a minute. */
    tries: { perBrowser: 10, perNetwork: 600 },
  },
  /**
   * A browser's last few codes are valid, each for some tries. After so many wrong guesses at an account within 24 hours, on
   * all nodes together, only long codes are heard.
   */
  signInCode: { digits: 6, longDigits: 12, minutes: 10, attempts: 5, perBrowser: 3, wrongPerDay: 20 },
  /** For how long somebody may be at the provider by which they sign in, and then take to type a code. */
  provider: { minutes: 15, answer: 8_000 },
  /** For how long a challenge of a passkey may be answered; how many passkeys somebody has at most. */
  passkey: { minutes: 5, perPerson: 10, answer: 20_000 },
} as const
