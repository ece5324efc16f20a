-- Lectures (宣讲): plans, what each taught, who signed in; and materials with their versions.

create table lectures (
  county text collate "C" not null,
  id uuid not null,
  area text,
  tutor uuid,
  material uuid,
  handed int,
  constraint lectures_pkey primary key (county, id)
);
call activity_ready('lectures');

create table law_plans (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  area text not null,
  planned_on date not null,
  spot text not null default '',
  tutor uuid,
  material uuid,
  state text not null,
  why text not null default '',
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint law_plans_pkey primary key (county, id)
);
call register_ready('law_plans');

create table lecture_sessions (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  theme text not null,
  area text not null,
  plan uuid,
  tutor uuid,
  material uuid,
  -- What the codes of each minute are made from.
  secret text not null,
  opened_by uuid not null,
  opened_name text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  activity uuid,
  constraint lecture_sessions_pkey primary key (county, id)
);
create index lecture_sessions_by_place on lecture_sessions (place, opened_at);
create index lecture_sessions_by_id on lecture_sessions (id);
alter table lecture_sessions enable row level security;
create policy lecture_sessions_within on lecture_sessions to balian_app using (in_scope(place));
revoke delete on lecture_sessions from balian_app;

-- Who came: by name where they said so, else by count. Kept for the counting of who was reached; lectures need no list of names.
create table lecture_signs (
  county text collate "C" not null,
  id uuid not null,
  session uuid not null,
  place text collate "C" not null,
  person uuid,
  account uuid,
  name text not null default '',
  count int not null,
  own boolean not null,
  at timestamptz not null,
  constraint lecture_signs_pkey primary key (county, id),
  constraint lecture_signs_session foreign key (county, session) references lecture_sessions (county, id),
  constraint lecture_signs_count check (count > 0)
);
create unique index lecture_signs_person on lecture_signs (county, session, person) where person is not null;
create unique index lecture_signs_account on lecture_signs (county, session, account) where account is not null;
create index lecture_signs_by_person on lecture_signs (person);
alter table lecture_signs enable row level security;
create policy lecture_signs_within on lecture_signs to balian_app
  using (in_scope(place) or person = me_person() or account = me_account())
  with check (in_scope(place) or account = me_account());

-- An open sign-in, for whoever stands before its code; and those of the caller's own township.
create function lecture_open(wanted uuid) returns table (county text, place text, theme text, secret text)
language sql stable security definer set search_path = public as $$
  select s.county, s.place, s.theme, s.secret from lecture_sessions s where s.id = wanted and s.closed_at is null
$$;
create function lectures_near() returns table (id uuid, theme text, place text)
language sql stable security definer set search_path = public as $$
  select s.id, s.theme, s.place from people p join lecture_sessions s
    on s.closed_at is null and s.county = left(p.place, 6) and left(s.place, 9) = left(p.place, 9)
  where p.id = me_person() order by s.opened_at desc
$$;
revoke all on function lecture_open(uuid), lectures_near() from public;
grant execute on function lecture_open(uuid), lectures_near() to balian_app;

create table law_material_versions (
  county text collate "C" not null,
  id uuid not null,
  material uuid not null,
  place text collate "C" not null,
  label text not null,
  from_day date not null,
  note text not null default '',
  made_at timestamptz not null,
  constraint law_material_versions_pkey primary key (county, id),
  constraint law_material_versions_material foreign key (county, material) references law_materials (county, id)
);
create table law_material_holders (
  county text collate "C" not null,
  id uuid not null,
  material uuid not null,
  version uuid not null,
  place text collate "C" not null,
  holder text not null,
  copies int not null,
  on_day date not null,
  constraint law_material_holders_pkey primary key (county, id),
  constraint law_material_holders_version foreign key (county, version) references law_material_versions (county, id)
);
alter table law_material_versions enable row level security;
create policy law_material_versions_within on law_material_versions to balian_app using (in_scope(place));
alter table law_material_holders enable row level security;
create policy law_material_holders_within on law_material_holders to balian_app using (in_scope(place));
revoke delete on law_material_versions, law_material_holders from balian_app;
