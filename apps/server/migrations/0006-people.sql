-- The residents' register (实有人口): one e-file a person and one household a 户. Identity numbers and phones are sealed by the
-- server; what they are found by is a keyed hash (blind index). The items are those of the register declaration in the contract
-- (register-fields.ts); what the work does not need has no column.

create table households (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  -- 户号, as the household booklet has it; unique within its 社.
  number text not null,
  address text not null default '',
  -- The head (户主), a person of this household; null while nobody lives in it.
  head uuid,
  -- open, ended
  state text not null default 'open',
  version int not null default 1,
  made_at timestamptz not null,
  constraint households_pkey primary key (county, id),
  constraint households_number unique (county, place, number),
  constraint households_county check (county = left(place, 6)),
  constraint households_state check (state in ('open', 'ended'))
);
create index households_by_place on households (place, id);
create index households_by_address on households (address collate "C");

create table people (
  county text collate "C" not null,
  id uuid not null,
  -- Where the person lives: the 社, or the village while that is not known.
  place text collate "C" not null,
  household uuid,
  -- To the head of the household, GB/T 4761.
  relation text,
  name text not null,
  used_name text not null default '',
  pinyin text not null default '',
  initials text not null default '',
  -- GB/T 2261.1
  sex text not null,
  birth date not null,
  -- GB/T 3304, 2261.2, 4762, 4658, 6565
  ethnicity text,
  marital text,
  political text,
  education text,
  occupation_class text,
  occupation text not null default '',
  work_place text not null default '',
  identity_sealed text,
  identity_blind text,
  phone_sealed text,
  phone_blind text,
  address text not null default '',
  -- 户籍地 and its address
  registered_place text collate "C",
  registered_address text not null default '',
  -- 人户一致标识: whether the person lives where the household is registered (GB/T 31000: 01, 02).
  consistent text,
  -- present, away (left for a time), gone (moved out of the places served), dead, merged (into another e-file)
  state text not null default 'present',
  state_day date,
  -- Where somebody who is away or gone went, in words.
  whereabouts text not null default '',
  merged_into uuid,
  version int not null default 1,
  made_at timestamptz not null,
  constraint people_pkey primary key (county, id),
  constraint people_household foreign key (county, household) references households (county, id),
  constraint people_identity unique (county, identity_blind),
  constraint people_county check (county = left(place, 6)),
  constraint people_sex check (sex in ('0', '1', '2', '9')),
  constraint people_state check (state in ('present', 'away', 'gone', 'dead', 'merged')),
  constraint people_merged check ((state = 'merged') = (merged_into is not null))
);
create index people_by_id on people (id);
create index people_by_place on people (place, id);
create index people_by_name on people (name collate "C");
create index people_by_pinyin on people (pinyin collate "C");
create index people_by_initials on people (initials collate "C");
create index people_by_household on people (household);
create index people_by_identity on people (identity_blind);
create index people_by_phone on people (phone_blind);
create index people_by_address on people (address collate "C");

-- One identity number, one person, in all counties: keyed by the number's hash alone.
create table identities (
  blind text constraint identities_pkey primary key,
  person uuid not null
);
create index identities_by_person on identities (person);

-- What happened to an e-file. Sensitive items are named, their values are not kept. Append-only; `place` follows the person, so
-- that the office of the day reads the whole history.
create table person_changes (
  county text collate "C" not null,
  id uuid not null,
  person uuid not null,
  place text collate "C" not null,
  at timestamptz not null,
  account uuid,
  name text not null,
  -- added, imported, changed, born, died, married, moved, departed, arrived, merged, unmerged
  kind text not null,
  -- [{ field, old, new }]
  changes jsonb not null default '[]',
  reason text not null default '',
  constraint person_changes_pkey primary key (county, id)
);
create index person_changes_by_person on person_changes (person, id);

-- The resident asks "why?" about an entry of 谁看过我的档案, and the officer's office answers.
create table opening_questions (
  county text collate "C" not null,
  id uuid not null,
  person uuid not null,
  audit uuid not null,
  -- The office that was asked.
  place text collate "C" not null,
  asked_at timestamptz not null,
  question text not null default '',
  answer text,
  answered_by text,
  answered_at timestamptz,
  constraint opening_questions_pkey primary key (county, id),
  constraint opening_questions_once unique (county, person, audit)
);
create index opening_questions_by_place on opening_questions (place, id);
create index opening_questions_by_person on opening_questions (person, id);

-- The caller's own household: as the owner, since the policy of people cannot ask people.
create function my_household() returns uuid language sql stable security definer set search_path = public as $$
  select household from people where id = me_person() and state <> 'merged' limit 1
$$;

alter table households enable row level security;
create policy households_scope on households using (in_scope(place)) with check (in_scope(place));
create policy households_own on households for select using (id = (select my_household()));
alter table people enable row level security;
create policy people_scope on people using (in_scope(place)) with check (in_scope(place));
create policy people_own on people for select using (id = (select me_person()));
create policy people_own_household on people for select using (household = (select my_household()) and state <> 'merged');
alter table person_changes enable row level security;
create policy person_changes_scope on person_changes using (in_scope(place)) with check (in_scope(place));
create policy person_changes_own on person_changes for select using (person = (select me_person()));
alter table opening_questions enable row level security;
create policy opening_questions_scope on opening_questions using (in_scope(place)) with check (in_scope(place));
create policy opening_questions_own on opening_questions for select using (person = (select me_person()));
create policy opening_questions_ask on opening_questions for insert with check (person = (select me_person()) and answer is null);

revoke update, delete on person_changes from balian_app;
grant update (place) on person_changes to balian_app;
revoke delete on opening_questions from balian_app;
revoke update on identities from balian_app;
