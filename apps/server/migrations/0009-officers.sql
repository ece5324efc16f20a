-- Officers: where an account works and how its office is reached, how its name is found; and the end of a post at a moment, not only
-- at the end of a day, so that what it opened is shut at once.

alter table accounts
  add column office text collate "C" constraint accounts_office references places (code),
  add column office_phone text,
  add column pinyin text not null default '',
  add column initials text not null default '',
  -- The password was given by an administrator; its holder has not chosen one yet.
  add column first_password boolean not null default false;
create index accounts_by_office on accounts (office);
grant select (office, office_phone, pinyin, initials, closed_at) on accounts to balian_app;

alter table posts
  add column ended_at timestamptz,
  add column ended_why text,
  -- The last day on which the substitute stands in; without one, until the post ends.
  add column substitute_until date,
  add constraint posts_substitute_other check (substitute <> account);
create index posts_by_substitute on posts (substitute) where substitute is not null;
