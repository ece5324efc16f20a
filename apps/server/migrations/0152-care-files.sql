-- 帮扶档案: one file for everybody cared for, with the visit plan and the keeper who is to visit; kept up to date from the registers.
create table care_files (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  person uuid not null,
  name text not null,
  -- why: categories of the left-behind, or need:<reason>
  reasons text[] not null,
  since date not null,
  -- days between two visits: by the rule, and by hand
  rule_days int not null,
  plan_days int,
  plan_why text not null default '',
  last_seen date,
  -- officer (keeper_account) or leader (keeper_person, for a member of keeper_group); null: nobody
  keeper_kind text,
  keeper_account uuid,
  keeper_person uuid,
  keeper_group uuid,
  by_hand boolean not null default false,
  shared_on date,
  closed_on date,
  version int not null default 1,
  made_at timestamptz not null,
  constraint care_files_pkey primary key (county, id),
  constraint care_files_person unique (county, person),
  constraint care_files_keeper check (case keeper_kind when 'officer' then keeper_account is not null
    when 'leader' then keeper_person is not null and keeper_group is not null else keeper_kind is null end)
);
create index care_files_by_id on care_files (id);
create index care_files_by_place on care_files (place);
create index care_files_by_group on care_files (keeper_group);
alter table care_files enable row level security;
create policy care_files_place on care_files to balian_app using (in_scope(place)) with check (in_scope(place));
-- A leader sees and marks the members that were shared out to them, and nobody else.
create policy care_files_leader on care_files for select to balian_app
  using (keeper_kind = 'leader' and keeper_group = any (me_groups()) and keeper_person = me_person() and closed_on is null);
create policy care_files_leader_sees on care_files for update to balian_app
  using (keeper_kind = 'leader' and keeper_group = any (me_groups()) and keeper_person = me_person() and closed_on is null);
revoke delete on care_files from balian_app;

-- 走访记录: every contact. `in_group`: it was reported by a leader of that group.
create table care_visits (
  county text collate "C" not null,
  id uuid not null,
  file uuid not null,
  place text collate "C" not null,
  on_day date not null,
  how text not null,
  note text not null default '',
  photos int not null default 0,
  account uuid,
  name text not null,
  in_group uuid,
  at timestamptz not null,
  undone_at timestamptz,
  undone_by text,
  undone_why text,
  constraint care_visits_pkey primary key (county, id),
  constraint care_visits_file foreign key (county, file) references care_files (county, id),
  constraint care_visits_how check (how in ('home', 'met', 'phone'))
);
create index care_visits_by_file on care_visits (county, file, on_day);
create index care_visits_by_place on care_visits (place, on_day);
create index care_visits_by_id on care_visits (id);
alter table care_visits enable row level security;
create policy care_visits_place on care_visits to balian_app using (in_scope(place)) with check (in_scope(place));
create policy care_visits_own on care_visits for select to balian_app using (account = me_account());
create policy care_visits_report on care_visits for insert to balian_app with check (account = me_account() and in_group = any (me_groups()));
create policy care_visits_undo on care_visits for update to balian_app using (account = me_account() and in_group = any (me_groups()));
revoke delete on care_visits from balian_app;

-- From one contact to the next: what the debts of 30, 60 and 90 days are counted from. The first begins with the file, without a contact.
create table care_spells (
  county text collate "C" not null,
  id uuid not null,
  file uuid not null,
  place text collate "C" not null,
  began date not null,
  ended date,
  -- visits of its first day; 0 for the day on which the file was opened
  contacts int not null,
  -- days between two visits by the plan of that time
  days int not null,
  constraint care_spells_pkey primary key (county, id),
  constraint care_spells_day unique (county, file, began),
  constraint care_spells_file foreign key (county, file) references care_files (county, id)
);
create index care_spells_by_place on care_spells (place);
alter table care_spells enable row level security;
create policy care_spells_place on care_spells to balian_app using (in_scope(place)) with check (in_scope(place));
create policy care_spells_leader on care_spells to balian_app
  using (exists (select from care_files f where f.county = care_spells.county and f.id = care_spells.file and f.keeper_person = me_person() and f.keeper_group = any (me_groups())))
  with check (exists (select from care_files f where f.county = care_spells.county and f.id = care_spells.file and f.keeper_person = me_person() and f.keeper_group = any (me_groups())));
