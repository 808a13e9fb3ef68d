import { Migration } from '@mikro-orm/migrations'

/** The first tables: streams with their logs, the programme and its boards, people, levers, comments, votes. */
export class Migration20261123FirstTables extends Migration {
  override up(): void {
    for (const statement of statements) this.addSql(statement)
  }
}

const searchConfiguration = [
  'create extension if not exists unaccent',
  'create extension if not exists pg_trgm',
  'create text search configuration fr (copy = french)',
  'alter text search configuration fr alter mapping for hword, hword_part, word with unaccent, french_stem',
]

const streams = [
  `create table stream (
    id uuid primary key,
    kind text not null check (kind in ('BOARD', 'PROGRAMME', 'PERSON')),
    epoch text not null,
    head integer not null default 0
  )`,
  `create table event (
    stream_id uuid not null references stream (id),
    number integer not null,
    kind text not null,
    at timestamptz(3) not null,
    actor_id uuid,
    operation_id uuid,
    lever_id uuid,
    comment_id uuid,
    data jsonb not null default '{}',
    primary key (stream_id, number)
  )`,
  `create table operation (
    actor_id uuid not null,
    operation_id uuid not null,
    command text not null,
    content_hash bytea not null,
    stream_id uuid not null,
    number integer,
    at timestamptz(3) not null,
    primary key (actor_id, operation_id)
  )`,
]

const programme = [
  `create table programme (
    id uuid primary key references stream (id),
    name text not null,
    territory text not null,
    presentation text not null,
    state text not null,
    created_at timestamptz(3) not null
  )`,
  `create table phase (
    id uuid primary key,
    programme_id uuid not null references programme (id),
    position integer not null,
    name text not null,
    starts_on date not null,
    ends_on date not null,
    create_lever text not null,
    edit_lever text not null,
    comment text not null,
    vote text not null,
    see_results text not null
  )`,
  `create table theme (
    id uuid primary key,
    programme_id uuid not null references programme (id),
    position integer not null,
    name text not null,
    colour text not null
  )`,
  `create table neighbourhood (
    code text primary key,
    programme_id uuid not null references programme (id),
    position integer not null,
    name text not null,
    communes text not null
  )`,
  `create table board (
    id uuid primary key references stream (id),
    programme_id uuid not null references programme (id),
    slug text not null unique,
    title text not null,
    description text not null,
    attribution text,
    source text,
    lever_count integer not null default 0,
    comment_count integer not null default 0,
    vote_count integer not null default 0,
    last_ordinal integer not null default 0,
    created_at timestamptz(3) not null
  )`,
  'create unique index board_source on board (source)',
]

const people = [
  `create table person (
    id uuid primary key references stream (id),
    display_name text not null,
    email text unique,
    role text not null,
    is_guest boolean not null default false,
    is_demo boolean not null default false,
    college text not null,
    organisation text,
    neighbourhood_code text references neighbourhood (code),
    participation_mode text,
    locale text not null,
    claimed_by_id uuid references person (id),
    source text,
    external_id text,
    created_at timestamptz(3) not null,
    unique (source, external_id)
  )`,
  `create table session (
    token_hash bytea primary key,
    id uuid not null unique,
    person_id uuid not null references person (id),
    created_at timestamptz(3) not null,
    last_seen_at timestamptz(3) not null,
    ends_at timestamptz(3) not null
  )`,
  'create index session_person on session (person_id)',
  `create table sign_in_code (
    id uuid primary key,
    email text not null,
    code_hash bytea not null,
    attempts_left integer not null,
    created_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    used_at timestamptz(3)
  )`,
  'create index sign_in_code_email on sign_in_code (email, created_at desc)',
  `create table mail (
    id uuid primary key,
    recipient text not null,
    subject text not null,
    body text not null,
    created_at timestamptz(3) not null,
    sent_at timestamptz(3)
  )`,
  'create index mail_created on mail (created_at desc, id desc)',
]

const levers = [
  `create table lever (
    id uuid primary key,
    board_id uuid not null references board (id),
    ordinal integer not null,
    author_id uuid not null references person (id),
    state text not null,
    review text not null,
    title text not null,
    body text not null,
    finding text,
    action text,
    theme_ids uuid[] not null default '{}',
    neighbourhood_codes text[] not null default '{}',
    revision integer not null,
    agree integer not null default 0,
    disagree integer not null default 0,
    pass integer not null default 0,
    vote_number integer not null default 0,
    comment_count integer not null default 0,
    number integer not null,
    last_number integer not null,
    published_at timestamptz(3) not null,
    edited_at timestamptz(3),
    withdrawn_reason text,
    hidden_at timestamptz(3),
    hidden_reason text,
    hidden_motive text,
    external_id text,
    folded text not null,
    search tsvector not null generated always as (
      setweight(to_tsvector('fr', title), 'A') || setweight(to_tsvector('fr', body), 'B')
    ) stored,
    unique (board_id, ordinal),
    unique (board_id, external_id)
  )`,
  'create index lever_recent on lever (board_id, number desc)',
  'create index lever_search on lever using gin (search)',
  'create index lever_folded on lever using gin (folded gin_trgm_ops)',
  'create index lever_themes on lever using gin (theme_ids)',
  'create index lever_author on lever (author_id)',
  `create table lever_revision (
    lever_id uuid not null references lever (id),
    revision integer not null,
    editor_id uuid not null references person (id),
    at timestamptz(3) not null,
    title text not null,
    body text not null,
    finding text,
    action text,
    primary key (lever_id, revision)
  )`,
  `create table draft (
    id uuid primary key,
    person_id uuid not null references person (id),
    board_id uuid not null references board (id),
    title text not null,
    body text not null,
    finding text not null,
    action text not null,
    theme_ids uuid[] not null default '{}',
    neighbourhood_codes text[] not null default '{}',
    revision integer not null,
    updated_at timestamptz(3) not null
  )`,
  'create index draft_person on draft (person_id, updated_at desc)',
]

const comments = [
  `create table comment (
    id uuid primary key,
    lever_id uuid not null references lever (id),
    root_id uuid not null references comment (id),
    parent_id uuid references comment (id),
    depth integer not null,
    number integer not null,
    author_id uuid not null references person (id),
    stance text not null,
    body text not null,
    state text not null,
    revision integer not null,
    reply_count integer not null default 0,
    created_at timestamptz(3) not null,
    edited_at timestamptz(3),
    hidden_at timestamptz(3),
    hidden_reason text,
    hidden_motive text,
    external_id text
  )`,
  'create unique index comment_roots on comment (lever_id, number) where parent_id is null',
  'create unique index comment_replies on comment (root_id, number)',
  'create index comment_author on comment (author_id)',
  `create table comment_revision (
    comment_id uuid not null references comment (id),
    revision integer not null,
    at timestamptz(3) not null,
    stance text not null,
    body text not null,
    primary key (comment_id, revision)
  )`,
]

const votes = [
  `create table vote (
    lever_id uuid not null references lever (id),
    person_id uuid not null references person (id),
    board_id uuid not null references board (id),
    value text not null,
    revision integer not null,
    at timestamptz(3) not null,
    primary key (lever_id, person_id)
  )`,
  'create index vote_person on vote (person_id, board_id)',
  `create table vote_history (
    board_id uuid not null,
    number integer not null,
    lever_id uuid not null references lever (id),
    person_id uuid not null references person (id),
    value text,
    revision integer not null,
    at timestamptz(3) not null,
    primary key (board_id, number)
  )`,
  'create index vote_history_person on vote_history (person_id, lever_id)',
]

const visits = [
  `create table board_visit (
    person_id uuid not null references person (id),
    board_id uuid not null references board (id),
    number integer not null,
    at timestamptz(3) not null,
    primary key (person_id, board_id)
  )`,
  `create table lever_visit (
    person_id uuid not null references person (id),
    lever_id uuid not null references lever (id),
    board_id uuid not null references board (id),
    number integer not null,
    primary key (person_id, lever_id)
  )`,
  'create index lever_visit_board on lever_visit (person_id, board_id)',
]

const statements = [
  ...searchConfiguration,
  ...streams,
  ...programme,
  ...people,
  ...levers,
  ...comments,
  ...votes,
  ...visits,
]
