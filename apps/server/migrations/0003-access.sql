-- Accounts, the posts they hold and the sessions they opened. No records of residents: no county, no row-level security by place.
-- The app's role reads them only through the owner's transactions (sign-in, identify), except the names of officers.

create table accounts (
  id uuid constraint accounts_pkey primary key,
  login text not null,
  name text not null,
  password text not null,
  person uuid,
  language text not null default 'zh',
  totp text,
  totp_wanted text,
  tries int not null default 0,
  locked_until timestamptz,
  closed_at timestamptz,
  version int not null default 1,
  made_at timestamptz not null
);
create unique index accounts_login on accounts (lower(login));
create unique index accounts_person on accounts (person) where person is not null;

create table posts (
  id uuid constraint posts_pkey primary key,
  account uuid not null constraint posts_account references accounts (id),
  role text not null,
  place text collate "C" not null,
  deployed text,
  substitute uuid constraint posts_substitute references accounts (id),
  from_day date not null,
  to_day date,
  version int not null default 1,
  made_at timestamptz not null,
  constraint posts_days check (to_day is null or to_day >= from_day)
);
create index posts_by_account on posts (account);
create index posts_by_place on posts (place, role);

create table sessions (
  id uuid constraint sessions_pkey primary key,
  token text not null constraint sessions_token unique,
  account uuid not null constraint sessions_account references accounts (id),
  since timestamptz not null,
  seen timestamptz not null,
  ends timestamptz not null,
  device text not null default ''
);
create index sessions_by_account on sessions (account);

-- What each command answered: sent twice, it acts once.
create table commands (
  id uuid constraint commands_pkey primary key,
  account uuid,
  route text not null,
  at timestamptz not null,
  reply jsonb
);
create index commands_by_time on commands (at);

revoke all on accounts, posts, sessions from balian_app;
grant select (id, name, person) on accounts to balian_app;
grant select on posts to balian_app;
revoke update, delete on commands from balian_app;
