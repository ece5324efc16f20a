-- 帮扶意愿 (care.offers) and 帮扶记录 (care.helpGiven).

create table care_offers (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  giver text not null,
  kind text not null,
  what text not null,
  person uuid,
  phone_sealed text,
  until date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint care_offers_pkey primary key (county, id)
);
create index care_offers_by_kind on care_offers (kind, place) where ended_on is null;
create index care_offers_by_person on care_offers (person);
call register_ready('care_offers');

create table care_help_given (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  kind text not null,
  given_on date not null,
  -- fen
  amount bigint,
  labour_days int,
  what text not null default '',
  by text not null,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint care_help_given_pkey primary key (county, id)
);
create index care_help_given_by_person on care_help_given (person, given_on);
call register_ready('care_help_given');
