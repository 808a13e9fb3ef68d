export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A date-time string at UTC, such as 2007-12-03T10:15:30Z, compliant with the `date-time` format outlined in section 5.6 of the RFC 3339 profile of the ISO 8601 standard for representation of dates and times using the Gregorian calendar. */
  DateTime: { input: string; output: string; }
};

/** A link by which somebody comes to a board. */
export type AcceptBoardLinkInput = {
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The token in the address of the link: 32 random bytes in base64url. */
  token: Scalars['String']['input'];
};

/** An invitation that one comes with. */
export type AcceptMemberInvitationInput = {
  /** The invitation. */
  invitationId: Scalars['ID']['input'];
};

/** How far pages are accessible, by the French reference (RGAA). */
export type AccessibilityLevel =
  /** Fully compliant. */
  | 'FULL'
  /** Not compliant. */
  | 'NONE'
  /** Nobody has assessed it yet. */
  | 'NOT_ASSESSED'
  /** Partially compliant. */
  | 'PARTIAL';

/** What someone does on a board, as far as the others are shown it. */
export type Activity =
  /** They write a comment. */
  | 'COMMENTING'
  /** They change a lever. */
  | 'EDITING'
  /** They read. */
  | 'READING';

/** A college to add to the programme. */
export type AddCollegeInput = {
  /** What it is called in French, at most 60 characters. */
  label: Scalars['String']['input'];
  /** What it is called in English, at most 60 characters. */
  labelEn: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A comment to add. */
export type AddCommentInput = {
  /** Its words, at most 2,000 characters. */
  body: Scalars['String']['input'];
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** The language that it is written in; none is its writer’s own. */
  locale?: InputMaybe<Locale>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The body in whose name it is written, of which one is a member; none: in one’s own. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** The comment that it answers; none for a new thread. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The words of the lever’s text that it is about. */
  passage?: InputMaybe<PassageInput>;
  /** How it stands towards the lever. */
  stance?: Stance;
};

/** A neighbourhood to add to the programme. */
export type AddNeighbourhoodInput = {
  /** Its official code, such as QN04405M: letters, digits and hyphens, at most 20 characters. */
  code: Scalars['ID']['input'];
  /** The town or towns that it lies in, at most 200 characters. */
  communes: Scalars['String']['input'];
  /** Its name, at most 120 characters. */
  name: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A passkey that a browser made. */
export type AddPasskeyInput = {
  /** What the browser answered, as JSON. */
  answer: Scalars['String']['input'];
  /** What its owner calls it, at most 60 characters. */
  name: Scalars['String']['input'];
};

/** A phase to add to the programme. */
export type AddPhaseInput = {
  /** Commenting. */
  comment: Capability;
  /** Proposing levers. */
  createLever: Capability;
  /** Changing levers. */
  editLever: Capability;
  /** Its last day, included, not before the first. */
  endsOn: Scalars['String']['input'];
  /** Its name, at most 80 characters. */
  name: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Whether it follows its dates, or is open or closed whatever they say. */
  override?: PhaseOverride;
  /** Seeing the results: when OFF, the end of five minutes does not show them; for now boards always do. */
  seeResults: Capability;
  /** Its first day, such as "2026-11-23", in the programme’s time zone. */
  startsOn: Scalars['String']['input'];
  /** Giving one’s position. */
  vote: Capability;
};

/** A theme or a pillar to add to the programme. */
export type AddThemeInput = {
  /** Its colour: brique, ocre, olive, sapin, lagon, azur, violet, prune. Each can be read in every look. */
  colour: Scalars['String']['input'];
  /** Whether it is a pillar: themes stand under it. */
  isPillar?: Scalars['Boolean']['input'];
  /** Its name, at most 80 characters. */
  name: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The pillar that a theme stands under; null: none. A pillar stands under none. */
  pillarId?: InputMaybe<Scalars['ID']['input']>;
};

/** Who proposes levers on a board, besides moderators and administrators. */
export type BoardProposers =
  /** Whoever has an account. */
  | 'ACCOUNTS'
  /** Whoever has come in, also without an account. */
  | 'EVERYBODY'
  /** Whoever holds a mandate of a body. */
  | 'MEMBERS'
  /** Nobody else. */
  | 'TEAM';

/** Whether people write on a board. */
export type BoardState =
  /** The same, and it is in no list of boards: its address stays. */
  | 'ARCHIVED'
  /** Everything can be read, nothing written; moderators still hide and show. */
  | 'FROZEN'
  /** They do, as far as the phase lets them. */
  | 'OPEN';

/** Who may know of a board, and of anything that is on it. Moderators and administrators know of all. */
export type BoardVisibility =
  /** Whoever was invited. */
  | 'INVITED'
  /** Whoever holds a mandate of a body now. */
  | 'MEMBERS'
  /** Everybody. */
  | 'PUBLIC';

/** What a phase lets people do with something. */
export type Capability =
  /** Nothing, and pages do not speak of it; what was done before can be read. */
  | 'OFF'
  /** Do it. */
  | 'ON'
  /** Read what was done; pages say from when it can be done. */
  | 'READ';

/** A position to give. */
export type CastVoteInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The position. */
  value: VoteValue;
};

/** A new status for a lever. */
export type ChangeLeverStatusInput = {
  /** What is answered with it, for everybody to read; needed where a step is passed over. At most 2,000 characters. */
  answer?: InputMaybe<Scalars['String']['input']>;
  /** The status that it has now: refused with STATUS_CHANGED, which says the true one, when it has another. */
  from: LeverStatus;
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The status that it is to have. */
  to: LeverStatus;
};

/** Which of one’s bodies is to stand beside one’s name. */
export type ChooseBodyInput = {
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The body. */
  organisationId: Scalars['ID']['input'];
};

/** Whether a comment’s words are shown. */
export type CommentState =
  /** Its author deleted it: a tombstone stays, with its replies. */
  | 'DELETED'
  /** Moderators hid it: a tombstone with the motive stays, with its replies. */
  | 'HIDDEN'
  /** They are. */
  | 'PUBLISHED';

/** A board to open. */
export type CreateBoardInput = {
  /** What it is about, at most 4,000 characters. */
  description?: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Its title, at most 200 characters. */
  title: Scalars['String']['input'];
  /** Who may know of it. */
  visibility?: BoardVisibility;
};

/** A body to add. */
export type CreateOrganisationInput = {
  /** The kind of partner that it is. */
  college: Scalars['ID']['input'];
  /** What it is, at most 60 characters, such as « association ». */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** Its name, at most 120 characters; no other body has it. */
  name: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Its name where there is little room, at most 40 characters. */
  shortName?: InputMaybe<Scalars['String']['input']>;
  /** The number of its establishment (SIRET), 14 digits; null or empty: none. Absent: as it was. */
  siret?: InputMaybe<Scalars['String']['input']>;
  /** Whether what is said of it was checked; none: as it was, or checked. */
  state?: InputMaybe<OrganisationState>;
  /** The body that gathers it and others; null: none. Absent: as it was. */
  umbrellaId?: InputMaybe<Scalars['ID']['input']>;
};

/** A comment to delete. */
export type DeleteCommentInput = {
  /** The comment. */
  commentId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A draft to throw away. */
export type DiscardDraftInput = {
  /** The draft. */
  draftId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** What changes of a board: what is left out stays as it is. */
export type EditBoardInput = {
  /** The board. */
  boardId: Scalars['ID']['input'];
  /** What it is about, at most 4,000 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** True: it has no days of its own any more. */
  followsProgramme?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether those without an account give positions on it. */
  guestsVote?: InputMaybe<Scalars['Boolean']['input']>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Its own days, which it follows from now on instead of the phases of the programme. */
  ownPhase?: InputMaybe<OwnPhaseInput>;
  /** Who proposes levers on it. */
  proposers?: InputMaybe<BoardProposers>;
  /** The revision that whoever edits had before them: another one is refused. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Whether people write on it. */
  state?: InputMaybe<BoardState>;
  /** Its title, at most 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
  /** Who may know of it. */
  visibility?: InputMaybe<BoardVisibility>;
};

/** What a college is called from now on, and whether it is offered. */
export type EditCollegeInput = {
  /** The college. */
  code: Scalars['ID']['input'];
  /** Whether it is no longer offered; bodies and people keep it. */
  isRetired: Scalars['Boolean']['input'];
  /** What it is called in French, at most 60 characters. */
  label: Scalars['String']['input'];
  /** What it is called in English, at most 60 characters. */
  labelEn: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** New words for a comment. */
export type EditCommentInput = {
  /** Its words, at most 2,000 characters. */
  body: Scalars['String']['input'];
  /** The comment. */
  commentId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The revision that was changed: refused when there is a newer one. */
  revision: Scalars['Int']['input'];
  /** How it stands towards the lever. */
  stance?: Stance;
};

/** What the legal pages say of this instance from now on. */
export type EditLegalNoticeInput = {
  /** How far its pages are accessible. */
  accessibility: AccessibilityLevel;
  /** Whom to tell what one cannot use, at most 600 characters; empty: not said. */
  accessibilityContact?: Scalars['String']['input'];
  /** What is not accessible, at most 3,000 characters; empty: not said. */
  accessibilityGaps?: Scalars['String']['input'];
  /** Whom to ask about one’s data, at most 600 characters; empty: not said. */
  dataContact?: Scalars['String']['input'];
  /** Who directs the publication, at most 600 characters; empty: not said. */
  director?: Scalars['String']['input'];
  /** Who hosts it: name, address, telephone, at most 600 characters; empty: not said. */
  host?: Scalars['String']['input'];
  /** On what legal basis data about people are kept, at most 600 characters; empty: not said. */
  legalBasis?: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Who publishes it: name, address, telephone, at most 600 characters; empty: not said. */
  publisher?: Scalars['String']['input'];
};

/** Changes to a lever, but for its text: what is absent stays as it is. */
export type EditLeverInput = {
  /** What is proposed to be done; null takes it away. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** What was found to be the case; null takes it away. */
  finding?: InputMaybe<Scalars['String']['input']>;
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** Its neighbourhoods; none means the whole territory. */
  neighbourhoodCodes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The body in whose name it is written, of which one is a member; none: in one’s own. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** The detailsRevision that was changed: refused when there is a newer one. */
  revision: Scalars['Int']['input'];
  /** Its themes. */
  themeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Its title, at most 200 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** What a mandate is from now on. */
export type EditMandateInput = {
  /** Its last day, included; none: it lasts until it is ended. */
  endsOn?: InputMaybe<Scalars['String']['input']>;
  /** As what. */
  kind: MandateKind;
  /** The mandate. */
  mandateId: Scalars['ID']['input'];
  /** Whether they take positions for the body; none: titulars and substitutes do. */
  mayPosition?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether they sign for it; none: titulars do. */
  maySign?: InputMaybe<Scalars['Boolean']['input']>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Its first day, such as "2026-11-26"; none is today, or as it was. */
  startsOn?: InputMaybe<Scalars['String']['input']>;
};

/** What a neighbourhood is called from now on; its code stays. */
export type EditNeighbourhoodInput = {
  /** Its official code, such as QN04405M: letters, digits and hyphens, at most 20 characters. */
  code: Scalars['ID']['input'];
  /** The town or towns that it lies in, at most 200 characters. */
  communes: Scalars['String']['input'];
  /** Its name, at most 120 characters. */
  name: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** What a phase is from now on. */
export type EditPhaseInput = {
  /** Commenting. */
  comment: Capability;
  /** Proposing levers. */
  createLever: Capability;
  /** Changing levers. */
  editLever: Capability;
  /** Its last day, included, not before the first. */
  endsOn: Scalars['String']['input'];
  /** Its name, at most 80 characters. */
  name: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Whether it follows its dates, or is open or closed whatever they say. */
  override?: PhaseOverride;
  /** The phase. */
  phaseId: Scalars['ID']['input'];
  /** The revision that whoever edits had before them: another one is refused. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Seeing the results: when OFF, the end of five minutes does not show them; for now boards always do. */
  seeResults: Capability;
  /** Its first day, such as "2026-11-23", in the programme’s time zone. */
  startsOn: Scalars['String']['input'];
  /** Giving one’s position. */
  vote: Capability;
};

/** What the programme is called and says of itself from now on. */
export type EditProgrammeInput = {
  /** Whom to ask, and how, at most 400 characters. None leaves it as it was; an empty one takes it away. */
  contact?: InputMaybe<Scalars['String']['input']>;
  /** Its name, at most 200 characters. */
  name: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The years over which it goes, at most 60 characters. None leaves it as it was; an empty one takes it away. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** Its presentation, at most 6,000 characters: paragraphs separated by an empty line. */
  presentation: Scalars['String']['input'];
  /** The same in English, at most 6,000 characters, where there is one. None leaves it as it was; an empty one takes it away. */
  presentationEn?: InputMaybe<Scalars['String']['input']>;
  /** The revision that whoever edits had before them: another one is refused. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** Where it stands. */
  state: ProgrammeState;
  /** The territory that it is about, at most 120 characters. */
  territory: Scalars['String']['input'];
  /** Where its days begin and end, an IANA name: Europe/Paris, America/Guadeloupe, America/Martinique, America/Cayenne, Indian/Reunion, Indian/Mayotte, America/Miquelon, America/St_Barthelemy, America/Marigot, Pacific/Noumea, Pacific/Tahiti, Pacific/Marquesas, Pacific/Gambier, Pacific/Wallis. None leaves it as it was. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** What a theme or a pillar is from now on. */
export type EditThemeInput = {
  /** Its colour: brique, ocre, olive, sapin, lagon, azur, violet, prune. Each can be read in every look. */
  colour: Scalars['String']['input'];
  /** Its name, at most 80 characters. */
  name: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The pillar that a theme stands under; null: none. A pillar stands under none. */
  pillarId?: InputMaybe<Scalars['ID']['input']>;
  /** The revision that whoever edits had before them: another one is refused. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The theme or pillar. */
  themeId: Scalars['ID']['input'];
};

/** An invitation to withdraw. */
export type EndBoardInvitationInput = {
  /** The board. */
  boardId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Who. */
  personId: Scalars['ID']['input'];
};

/** A mandate to end. */
export type EndMandateInput = {
  /** The mandate. */
  mandateId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A role to end. */
export type EndRoleInput = {
  /** The id of the role that was given. */
  grantId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** What a provider answered. */
export type FinishProviderSignInInput = {
  /** The parameters of the address that it sent the browser back to, in hexadecimal. */
  answer: Scalars['String']['input'];
  /** The language to speak to them in. */
  locale?: Locale;
};

/** What a name that was found is of. */
export type FoundKind =
  /** A body. */
  | 'ORGANISATION'
  /** Someone with an account. */
  | 'PERSON';

/** Somebody to invite to a board. */
export type GiveBoardInvitationInput = {
  /** The board. */
  boardId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Who. */
  personId: Scalars['ID']['input'];
};

/** A role to give. */
export type GiveRoleInput = {
  /** The board that it is for; none is the whole programme. */
  boardId?: InputMaybe<Scalars['ID']['input']>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The person. */
  personId: Scalars['ID']['input'];
  /** The role. */
  role: Role;
  /** Its last day, by the calendar of the programme; none is for no fixed time. */
  until?: InputMaybe<Scalars['String']['input']>;
};

/** A mandate to give. */
export type GrantMandateInput = {
  /** Its last day, included; none: it lasts until it is ended. */
  endsOn?: InputMaybe<Scalars['String']['input']>;
  /** As what. */
  kind?: MandateKind;
  /** Whether they take positions for the body; none: titulars and substitutes do. */
  mayPosition?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether they sign for it; none: titulars do. */
  maySign?: InputMaybe<Scalars['Boolean']['input']>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The body. */
  organisationId: Scalars['ID']['input'];
  /** Who. */
  personId: Scalars['ID']['input'];
  /** Its first day, such as "2026-11-26"; none is today, or as it was. */
  startsOn?: InputMaybe<Scalars['String']['input']>;
};

/** A comment to hide. */
export type HideCommentInput = {
  /** The comment. */
  commentId: Scalars['ID']['input'];
  /** The public motive, at most 500 characters. */
  motive: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** By which rule. */
  reason: HideReason;
};

/** A lever to hide. */
export type HideLeverInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** The public motive, at most 500 characters. */
  motive: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** By which rule. */
  reason: HideReason;
};

/** The rule by which something was hidden. */
export type HideReason =
  /** Says again what another one says. */
  | 'DUPLICATE'
  /** Hateful or discriminating words. */
  | 'HATE'
  /** Insulting words. */
  | 'INSULT'
  /** Not about the programme. */
  | 'OFF_TOPIC'
  /** Another reason, given in the motive. */
  | 'OTHER'
  /** Someone’s personal data. */
  | 'PERSONAL_DATA'
  /** Advertising or repeated content. */
  | 'SPAM';

/** A list of neighbourhoods: those whose code is known are changed, the others are added; nothing is taken away. */
export type ImportNeighbourhoodsInput = {
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The neighbourhoods, at most 500. */
  rows: Array<NeighbourhoodInput>;
};

/** What the programme of a new instance is. */
export type InstallProgrammeInput = {
  /** Whom to ask, and how, at most 400 characters. None leaves it as it was; an empty one takes it away. */
  contact?: InputMaybe<Scalars['String']['input']>;
  /** Its name, at most 200 characters. */
  name: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The years over which it goes, at most 60 characters. None leaves it as it was; an empty one takes it away. */
  period?: InputMaybe<Scalars['String']['input']>;
  /** Its presentation, at most 6,000 characters: paragraphs separated by an empty line. */
  presentation: Scalars['String']['input'];
  /** The same in English, at most 6,000 characters, where there is one. None leaves it as it was; an empty one takes it away. */
  presentationEn?: InputMaybe<Scalars['String']['input']>;
  /** Which stages and themes it begins with. */
  template: ProgrammeTemplate;
  /** The territory that it is about, at most 120 characters. */
  territory: Scalars['String']['input'];
  /** Where its days begin and end, an IANA name: Europe/Paris, America/Guadeloupe, America/Martinique, America/Cayenne, Indian/Reunion, Indian/Mayotte, America/Miquelon, America/St_Barthelemy, America/Marigot, Pacific/Noumea, Pacific/Tahiti, Pacific/Marquesas, Pacific/Gambier, Pacific/Wallis. None leaves it as it was. */
  timeZone?: InputMaybe<Scalars['String']['input']>;
};

/** A person or a body to write a lever with: exactly one of the two. */
export type InviteCoAuthorInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The body: all its members, those of today and those to come. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** The person. */
  personId?: InputMaybe<Scalars['ID']['input']>;
};

/** Whom to invite to a body by e-mail, with which mandate. */
export type InviteMemberInput = {
  /** Their address: only whoever signs in with it is given the mandate. */
  email: Scalars['String']['input'];
  /** Its last day, included; none: it lasts until it is ended. */
  endsOn?: InputMaybe<Scalars['String']['input']>;
  /** As what. */
  kind: MandateKind;
  /** Whether they take positions for the body; none: titulars and substitutes do. */
  mayPosition?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether they sign for it; none: titulars do. */
  maySign?: InputMaybe<Scalars['Boolean']['input']>;
  /** The body. */
  organisationId: Scalars['ID']['input'];
  /** Its first day, such as "2026-11-26"; none is today, or as it was. */
  startsOn?: InputMaybe<Scalars['String']['input']>;
};

/** Who somebody is to a provider, and to us. */
export type JoinIdentityInput = {
  /** What finishProviderSignIn gave. */
  identityId: Scalars['ID']['input'];
};

/** Who wants to write in a lever’s text, and in whose name. */
export type JoinTextInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** The body in whose name it is written, of which one is a member; none: in one’s own. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** The version of the text’s schema that the editor knows. */
  schemaVersion: Scalars['Int']['input'];
};

/** What moderators said of a lever after it was published. */
export type LeverReview =
  /** Read, nothing to say against it. */
  | 'ACCEPTED'
  /** Rejected: it is hidden. */
  | 'REJECTED'
  /** Not looked at yet. */
  | 'UNREVIEWED';

/** An order of levers. */
export type LeverSort =
  /** The last touched first: text, thread or status. */
  | 'ACTIVE'
  /** The most agreed with first. */
  | 'AGREED'
  /** As people arranged them on the board; a new one comes last. */
  | 'ARRANGED'
  /** The most commented first. */
  | 'DISCUSSED'
  /** The first published first. */
  | 'OLDEST'
  /** The last published first. */
  | 'RECENT'
  /** In a search, those first that have all of it in the title, then in finding and action, in the text, in a comment. */
  | 'RELEVANT';

/** Whether a lever is there to take part in. */
export type LeverState =
  /** Hidden by moderators: its words are no longer shown. */
  | 'HIDDEN'
  /** Published: anybody reads it. */
  | 'PUBLISHED'
  /** Taken back by its author: its words are no longer shown. */
  | 'WITHDRAWN';

/** Where a lever stands on the official side. */
export type LeverStatus =
  /** It was given up while it was being carried out. */
  | 'ABANDONED'
  /** It was carried out. */
  | 'DONE'
  /** It is written into the contract. */
  | 'INTEGRATED'
  /** It is being carried out. */
  | 'IN_PROGRESS'
  /** Nothing was said yet. */
  | 'NONE'
  /** It is not to be part of the contract. */
  | 'NOT_RETAINED'
  /** It belongs in another framework, and was passed on. */
  | 'REFERRED'
  /** It is to be part of the contract. */
  | 'RETAINED'
  /** A part of it is to be part of the contract. */
  | 'RETAINED_IN_PART'
  /** The partners of the contract study it. */
  | 'UNDER_REVIEW';

/** A language of the product. */
export type Locale =
  /** English. */
  | 'EN'
  /** French. */
  | 'FR';

/** A link that invites to a board. */
export type MakeBoardLinkInput = {
  /** The board. */
  boardId: Scalars['ID']['input'];
  /** For how many days it lets people in, at most 365; none is for ever. */
  days?: InputMaybe<Scalars['Int']['input']>;
  /** How many people it lets in, at most 10,000; none is as many as like. */
  most?: InputMaybe<Scalars['Int']['input']>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The token in the address of the link: 32 random bytes in base64url. */
  token: Scalars['String']['input'];
};

/** As what someone belongs to a body. Each writes in its name; what else they may do for it is said beside. */
export type MandateKind =
  /** Is one of its members. */
  | 'MEMBER'
  /** Speaks in its name when the titular cannot. */
  | 'SUBSTITUTE'
  /** Speaks in its name. */
  | 'TITULAR';

/** Where what was searched for stands. */
export type MatchField =
  /** In what is proposed to be done. */
  | 'ACTION'
  /** In a comment that is shown. */
  | 'COMMENT'
  /** In the finding (constat). */
  | 'FINDING'
  /** In the text. */
  | 'TEXT'
  /** In the name of a theme. */
  | 'THEME'
  /** In the title. */
  | 'TITLE';

/** What moderators look through. */
export type ModerationList =
  /** Comments that are hidden, the last hidden first. */
  | 'HIDDEN_COMMENTS'
  /** Levers that are hidden, the last hidden first. */
  | 'HIDDEN_LEVERS'
  /** Comments of others that somebody reported since moderators last looked at them, the first reported first. */
  | 'REPORTED'
  /** Levers and comments of others that no moderator has looked at, the oldest first. */
  | 'UNREVIEWED';

/** Where a board stands in the lists of boards. */
export type MoveBoardInput = {
  /** The board that comes next; none when it comes last. */
  beforeId?: InputMaybe<Scalars['ID']['input']>;
  /** The board. */
  boardId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** Where one’s own caret is. */
export type MoveCaretInput = {
  /** Where the selection begins: a relative position of Yjs in base64. Null: away from the text. */
  anchor?: InputMaybe<Scalars['String']['input']>;
  /** The client id that joinText gave. */
  clientId: Scalars['Int']['input'];
  /** Where the caret is. */
  head?: InputMaybe<Scalars['String']['input']>;
  /** Whether one is typing. */
  isTyping?: Scalars['Boolean']['input'];
  /** The lever. */
  leverId: Scalars['ID']['input'];
};

/** A college to move; nothing happens when the other one is not there. */
export type MoveCollegeInput = {
  /** The one after which it is to stand; null: first. */
  afterCode?: InputMaybe<Scalars['ID']['input']>;
  /** The college. */
  code: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A lever to move. Neighbours may be unknown, or may have moved meanwhile: it goes right after the one, else right before the other, wherever they stand then. */
export type MoveLeverInput = {
  /** The lever after which it is to stand. */
  afterId?: InputMaybe<Scalars['ID']['input']>;
  /** The lever before which it is to stand. */
  beforeId?: InputMaybe<Scalars['ID']['input']>;
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Its position, when it is only to be moved from there: else refused with LEVER_MOVED. */
  position?: InputMaybe<Scalars['String']['input']>;
  /** Its detailsRevision, when it is only to be moved as it was then: else refused with REVISION_CHANGED. */
  revision?: InputMaybe<Scalars['Int']['input']>;
  /** The theme to which it goes: it replaces its first theme, the others stay. Null: no theme any more. Absent: as before. */
  themeId?: InputMaybe<Scalars['ID']['input']>;
  /** All its themes instead, so that a move can be taken back. */
  themeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** A theme or a pillar to move among those that stand beside it; nothing happens when the other one stands elsewhere by now. */
export type MoveThemeInput = {
  /** The one after which it is to stand; null: first. */
  afterId?: InputMaybe<Scalars['ID']['input']>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The theme or pillar. */
  themeId: Scalars['ID']['input'];
};

/** A name for a version. */
export type NameVersionInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** Its name, at most 80 characters. */
  name: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The revision to name. */
  revision: Scalars['Int']['input'];
};

/** A neighbourhood of a list. */
export type NeighbourhoodInput = {
  /** Its official code, such as QN04405M: letters, digits and hyphens, at most 20 characters. */
  code: Scalars['ID']['input'];
  /** The town or towns that it lies in, at most 200 characters. */
  communes: Scalars['String']['input'];
  /** Its name, at most 120 characters. */
  name: Scalars['String']['input'];
};

/** Whether what is said of a body was checked. */
export type OrganisationState =
  /** It is still to be checked. */
  | 'PENDING'
  /** Administrators checked it. */
  | 'VERIFIED';

/** Days of a board’s own, and what they let people do. */
export type OwnPhaseInput = {
  /** Commenting. */
  comment: Capability;
  /** Proposing levers. */
  createLever: Capability;
  /** Changing levers. */
  editLever: Capability;
  /** Its last day, included, not before the first. */
  endsOn: Scalars['String']['input'];
  /** Seeing the results: when OFF, the end of five minutes does not show them; for now boards always do. */
  seeResults: Capability;
  /** Its first day, such as "2026-11-23", in the programme’s time zone. */
  startsOn: Scalars['String']['input'];
  /** Giving one’s position. */
  vote: Capability;
};

/** How someone takes part, by the time they have: noted, for now it changes no page. It never restricts their rights. */
export type ParticipationMode =
  /** About 20 minutes: read and comment. */
  | 'COMMENT'
  /** Over weeks: write together. */
  | 'CO_WRITE'
  /** About 5 minutes: five levers, one at a time. */
  | 'EXPRESS'
  /** About 45 minutes: propose a lever. */
  | 'PROPOSE'
  /** Relay the words of others. */
  | 'RELAY'
  /** One or two hours: a workshop, live. */
  | 'WORKSHOP';

/** Words of a lever’s text, as they were selected. */
export type PassageInput = {
  /** The place of the paragraph or heading that they begin in: its data-block. */
  block: Scalars['Int']['input'];
  /** Where they begin in it, in UTF-16 units; a break and a mention are one each. */
  from: Scalars['Int']['input'];
  /** The words: a break or the end of a paragraph is a line feed, a mention U+FFFC; at most 2,000 units. */
  words: Scalars['String']['input'];
};

/** Whether a phase follows its dates. */
export type PhaseOverride =
  /** It is open from its first day to its last. */
  | 'AUTO'
  /** It is closed, whatever its dates say. */
  | 'CLOSED'
  /** It is open, whatever its dates say. */
  | 'OPEN';

/** Where a programme stands. */
export type ProgrammeState =
  /** It is over, and can still be read. */
  | 'ARCHIVED'
  /** The contract that ends is being evaluated. */
  | 'EVALUATION'
  /** The contract is carried out and followed. */
  | 'MONITORING'
  /** It is being prepared. */
  | 'PREPARATION'
  /** The next contract is being signed. */
  | 'SIGNATURE'
  /** The next contract is being written. */
  | 'WRITING';

/** What a new programme begins with. */
export type ProgrammeTemplate =
  /** The stages and themes of a city contract. */
  | 'CITY_CONTRACT'
  /** One stage, and no theme. */
  | 'EMPTY'
  /** The stages and themes of a call for ideas with a budget. */
  | 'IDEAS';

/** A lever to publish. */
export type PublishLeverInput = {
  /** What is proposed to be done. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** The board. */
  boardId: Scalars['ID']['input'];
  /** Its text, at most 20,000 characters. */
  body: Scalars['String']['input'];
  /** The draft that it was written in, which it replaces. */
  draftId?: InputMaybe<Scalars['ID']['input']>;
  /** What was found to be the case. */
  finding?: InputMaybe<Scalars['String']['input']>;
  /** The language that it is written in; none is its writer’s own. */
  locale?: InputMaybe<Locale>;
  /** Its neighbourhoods; none means the whole territory. */
  neighbourhoodCodes?: Array<Scalars['ID']['input']>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The body in whose name it is written, of which one is a member; none: in one’s own. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Its themes. */
  themeIds?: Array<Scalars['ID']['input']>;
  /** Its title, at most 200 characters. */
  title: Scalars['String']['input'];
};

/** What became of a change that was sent: in both cases it is on disk. */
export type PushStatus =
  /** It was written. */
  | 'APPLIED'
  /** It was there already. */
  | 'DUPLICATE';

/** What someone wrote in a text. */
export type PushTextChangeInput = {
  /** The client id that joinText gave. */
  clientId: Scalars['Int']['input'];
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The version of the text’s schema that the editor knows. */
  schemaVersion: Scalars['Int']['input'];
  /** A Yjs update of the first encoding, in base64, with writing of this client id only; at most 128 KiB. */
  update: Scalars['String']['input'];
};

/** Somebody who is no longer to write a lever. */
export type RemoveCoAuthorInput = {
  /** The co-author: Lever.coAuthors says which there are. */
  coAuthorId: Scalars['ID']['input'];
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A phase to take out of the programme. */
export type RemovePhaseInput = {
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The phase. */
  phaseId: Scalars['ID']['input'];
};

/** How a body is to be called from now on. */
export type RenameOrganisationInput = {
  /** The kind of partner that it is, and that its members are. */
  college: Scalars['ID']['input'];
  /** What it is, at most 60 characters. */
  kind?: InputMaybe<Scalars['String']['input']>;
  /** Its name, at most 120 characters; no other body has it. */
  name: Scalars['String']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The body. */
  organisationId: Scalars['ID']['input'];
  /** Its name where there is little room, at most 40 characters. */
  shortName?: InputMaybe<Scalars['String']['input']>;
  /** The number of its establishment (SIRET), 14 digits; null or empty: none. Absent: as it was. */
  siret?: InputMaybe<Scalars['String']['input']>;
  /** Whether what is said of it was checked; none: as it was, or checked. */
  state?: InputMaybe<OrganisationState>;
  /** The body that gathers it and others; null: none. Absent: as it was. */
  umbrellaId?: InputMaybe<Scalars['ID']['input']>;
};

/** An invitation to send again. */
export type RenewMemberInvitationInput = {
  /** The invitation. */
  invitationId: Scalars['ID']['input'];
};

/** A comment to report to moderators. */
export type ReportCommentInput = {
  /** The comment. */
  commentId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** By which rule. */
  reason: HideReason;
  /** What there is to add, at most 500 characters. */
  words?: InputMaybe<Scalars['String']['input']>;
};

/** Whom to send a code to. */
export type RequestSignInCodeInput = {
  /** Their e-mail address. */
  email: Scalars['String']['input'];
  /** The language to speak to them in. */
  locale?: Locale;
};

/** A hidden comment to show again. */
export type RestoreCommentInput = {
  /** The comment. */
  commentId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A hidden lever to show again. */
export type RestoreLeverInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A neighbourhood that is offered again. */
export type RestoreNeighbourhoodInput = {
  /** Its official code, such as QN04405M: letters, digits and hyphens, at most 20 characters. */
  code: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A theme or a pillar that is offered again. */
export type RestoreThemeInput = {
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The theme or pillar. */
  themeId: Scalars['ID']['input'];
};

/** A version that a lever is to say again. */
export type RestoreVersionInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The revision to restore. */
  revision: Scalars['Int']['input'];
};

/** A neighbourhood that is no longer offered. */
export type RetireNeighbourhoodInput = {
  /** Its official code, such as QN04405M: letters, digits and hyphens, at most 20 characters. */
  code: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A theme or a pillar that is no longer offered. */
export type RetireThemeInput = {
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The theme or pillar. */
  themeId: Scalars['ID']['input'];
};

/** A comment that was read and found acceptable. */
export type ReviewCommentInput = {
  /** The comment. */
  commentId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The revision that was read: refused with WORDS_CHANGED when there is a newer one. */
  revision?: InputMaybe<Scalars['Int']['input']>;
};

/** A lever to accept. */
export type ReviewLeverInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The number of the last event of the board when its words were read: refused with WORDS_CHANGED when they were changed since. */
  seen?: InputMaybe<Scalars['Int']['input']>;
};

/** A link to take back. */
export type RevokeBoardLinkInput = {
  /** The link. */
  linkId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** An invitation to take back. */
export type RevokeMemberInvitationInput = {
  /** The invitation. */
  invitationId: Scalars['ID']['input'];
};

/** What somebody may do beside taking part; none of them allows what another does. */
export type Role =
  /** Runs the programme, opens boards, gives roles and reads the outbox. */
  | 'ADMIN'
  /** Says where levers stand, with the official answer. */
  | 'CONTRACT_EDITOR'
  /** Moves levers in the order of a board, and proposes where only its team does. */
  | 'FACILITATOR'
  /** Hides, restores, reviews, moves. */
  | 'MODERATOR';

/** What happened to a role. */
export type RoleAct =
  /** Somebody ended it. */
  | 'ENDED'
  /** It was given. */
  | 'GIVEN'
  /** Its last day was over. */
  | 'LAPSED';

/** What somebody wrote of a draft. Fields that are absent stay as they are. */
export type SaveDraftInput = {
  /** The action so far. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** The revision that was read, 0 for none: refused with REVISION_CHANGED when another device has changed one of these fields since. Without it they are as given, whatever they were. */
  base?: InputMaybe<Scalars['Int']['input']>;
  /** The board that it is for. */
  boardId: Scalars['ID']['input'];
  /** The text so far. */
  body?: InputMaybe<Scalars['String']['input']>;
  /** A UUID of the page that sends this: what it saved itself since then is no reason for a refusal. */
  device?: InputMaybe<Scalars['ID']['input']>;
  /** Its id: a UUID made by the sender, kept when it is published. */
  draftId: Scalars['ID']['input'];
  /** The finding so far. */
  finding?: InputMaybe<Scalars['String']['input']>;
  /** Its neighbourhoods. */
  neighbourhoodCodes?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Its themes. */
  themeIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The title so far. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** A whole text, written without the editor. */
export type SaveTextInput = {
  /** The Markdown that was changed, as it was read: others may have written since. */
  base: Scalars['String']['input'];
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The body in whose name it is written, of which one is a member; none: in one’s own. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** The Markdown as it is to be; at most 20,000 characters. */
  text: Scalars['String']['input'];
};

/** What somebody showed to come in. */
export type SessionOpener =
  /** A code that was sent to their address. */
  | 'CODE'
  /** A passkey. */
  | 'PASSKEY'
  /** Who they are to the provider. */
  | 'PROVIDER';

/** The logo of the programme from now on. */
export type SetLogoInput = {
  /** A PNG, JPEG or WebP image of at most 60 kB, in base64; null: none. */
  image?: InputMaybe<Scalars['String']['input']>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** What an administrator says of a proposal. */
export type SettleMandateProposalInput = {
  /** The body that they belong to; none: the proposal is set aside. */
  organisationId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose. */
  personId: Scalars['ID']['input'];
};

/** Who may write a lever, besides those who were invited. */
export type ShareLeverInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** Whether every member of a body may. */
  openToMembers: Scalars['Boolean']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A code that was received. */
export type SignInInput = {
  /** Its six digits. */
  code: Scalars['String']['input'];
  /** How to be called, for someone new. */
  displayName?: InputMaybe<Scalars['String']['input']>;
  /** The address that it was sent to. */
  email: Scalars['String']['input'];
  /** The language to speak to them in. */
  locale?: Locale;
};

/** An answer by a passkey. */
export type SignInWithPasskeyInput = {
  /** What the browser answered, as JSON. */
  answer: Scalars['String']['input'];
};

/** How a comment stands towards the lever. */
export type Stance =
  /** An argument against. */
  | 'AGAINST'
  /** An argument for. */
  | 'FOR'
  /** A piece of information. */
  | 'INFO'
  /** None of these. */
  | 'NEUTRAL'
  /** A question. */
  | 'QUESTION';

/** How a guest wants to be called. */
export type StartGuestInput = {
  /** A name or pseudonym, at most 60 characters. */
  displayName: Scalars['String']['input'];
  /** The language to speak to them in. */
  locale?: Locale;
  /** Their neighbourhood. */
  neighbourhoodCode?: InputMaybe<Scalars['ID']['input']>;
};

/** An order of a thread. */
export type ThreadOrder =
  /** What has most answers first, as it stood when the list was begun. */
  | 'DISCUSSED'
  /** The newest first. */
  | 'NEWEST'
  /** The oldest first. */
  | 'OLDEST';

/** How someone presents themselves. */
export type UpdateProfileInput = {
  /** The kind of partner that they are; of a body’s member it stays the body’s. */
  college: Scalars['ID']['input'];
  /** A name or pseudonym, at most 60 characters. */
  displayName: Scalars['String']['input'];
  /** The language to speak to them in. */
  locale?: Locale;
  /** Their neighbourhood. */
  neighbourhoodCode?: InputMaybe<Scalars['ID']['input']>;
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** The body that they belong to, in their own words; of a body’s member it stays the body’s name. */
  organisation?: InputMaybe<Scalars['String']['input']>;
  /** How they take part. */
  participationMode?: InputMaybe<ParticipationMode>;
  /** Whether others see by name on which board they are; unchanged when it is not said. */
  showPresence?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Why a version of a lever was made. */
export type VersionReason =
  /** Somebody saved another title, finding or action. */
  | 'EDITED'
  /** The lever was published. */
  | 'PUBLISHED'
  /** Somebody restored an earlier version. */
  | 'RESTORED'
  /** People wrote in its text; what is written within some minutes is one version. */
  | 'WRITTEN';

/** How far someone has seen a board. */
export type VisitBoardInput = {
  /** The board. */
  boardId: Scalars['ID']['input'];
  /** The number of the last event that they saw. */
  number: Scalars['Int']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** How far someone has seen a lever. */
export type VisitLeverInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** The number of the last event that they saw. */
  number: Scalars['Int']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};

/** A position on a lever. */
export type VoteValue =
  /** Agrees. */
  | 'AGREE'
  /** Disagrees. */
  | 'DISAGREE'
  /** Has read it and passes. */
  | 'PASS';

/** A lever to take back. */
export type WithdrawLeverInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
  /** Why, at most 500 characters: it is shown. */
  reason: Scalars['String']['input'];
};

/** A position to take back. */
export type WithdrawVoteInput = {
  /** The lever. */
  leverId: Scalars['ID']['input'];
  /** A UUID made by the sender: the same one again gives the same answer. */
  operationId: Scalars['ID']['input'];
};
