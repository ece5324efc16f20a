-- 特殊人群联帮: help files and what is in them. Sealed: whoever is neither on the team (by a seat that lasts as long as the post) nor their
-- supervisor is shown no row, whatever the query. There is no number that counts them and no constraint that could betray one.

create table help_files (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  -- Null once wiped. A merge of e-files writes nothing here: whoever merges must not know of it.
  person uuid,
  -- The e-file that the person has today, when the one it was opened for was merged into it.
  person_now uuid,
  person_name text not null,
  state text not null,
  basis text not null,
  basis_day date not null,
  handed_over_on date,
  from_day date not null,
  until_day date not null,
  started_on date,
  visit_every int not null,
  next_visit date,
  need text not null default '',
  -- What came along from the team before.
  summary text not null default '',
  -- Seats of the present team: `account:role@place`.
  seats text[] not null default '{}',
  leader text,
  -- The place that it is offered to, and why it was not taken over.
  offered text collate "C",
  sent_back text,
  -- Where the person lives now, when that is elsewhere.
  moved_to text collate "C",
  closing text,
  closing_note text not null default '',
  closed_on date,
  keep_until date,
  wiped_on date,
  version int not null default 1,
  made_at timestamptz not null,
  constraint help_files_pkey primary key (county, id),
  constraint help_files_closed check ((state = 'closed') = (closed_on is not null and keep_until is not null))
);
create index help_files_by_id on help_files (id);
create index help_files_by_place on help_files (place, id);
create index help_files_by_seat on help_files using gin (seats);

create table help_members (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  part text not null,
  account uuid,
  -- The seat that gives sight of the file; null for those who are only named.
  seat text,
  name text not null,
  relation text not null default '',
  leads boolean not null default false,
  from_day date not null,
  to_day date,
  constraint help_members_pkey primary key (county, id),
  constraint help_members_file foreign key (county, file_id) references help_files (county, id)
);

create table help_measures (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  what text not null,
  who text not null default '',
  due_on date not null,
  done_on date,
  note text not null default '',
  constraint help_measures_pkey primary key (county, id),
  constraint help_measures_file foreign key (county, file_id) references help_files (county, id)
);

create table help_visits (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  on_day date not null,
  way text not null,
  by_name text not null,
  note text not null,
  needs text not null default '',
  constraint help_visits_pkey primary key (county, id),
  constraint help_visits_file foreign key (county, file_id) references help_files (county, id)
);

create table help_loans (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  bank text not null,
  guarantor text not null,
  purpose text not null default '',
  granted_on date not null,
  fen bigint not null,
  months int not null,
  -- Came with the file from another place, where it was counted.
  carried boolean not null default false,
  constraint help_loans_pkey primary key (county, id),
  constraint help_loans_file foreign key (county, file_id) references help_files (county, id),
  constraint help_loans_fen check (fen > 0)
);

create table help_repayments (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  loan uuid not null,
  on_day date not null,
  fen bigint not null,
  constraint help_repayments_pkey primary key (county, id),
  constraint help_repayments_loan foreign key (county, loan) references help_loans (county, id),
  constraint help_repayments_fen check (fen > 0)
);

create table help_jobs (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  kind text not null,
  employer text not null,
  post text not null default '',
  contacted_on date not null,
  started_on date,
  ended_on date,
  note text not null default '',
  constraint help_jobs_pkey primary key (county, id),
  constraint help_jobs_file foreign key (county, file_id) references help_files (county, id)
);

create table help_stays (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  base uuid not null,
  from_day date not null,
  -- The last day; null while it goes on.
  to_day date,
  constraint help_stays_pkey primary key (county, id),
  constraint help_stays_file foreign key (county, file_id) references help_files (county, id),
  constraint help_stays_days check (to_day is null or to_day >= from_day)
);
create index help_stays_by_base on help_stays (base, from_day);

create table help_children (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  name text not null,
  school text not null default '',
  aid text not null,
  on_day date not null,
  fen bigint,
  note text not null default '',
  carried boolean not null default false,
  constraint help_children_pkey primary key (county, id),
  constraint help_children_file foreign key (county, file_id) references help_files (county, id)
);

create table help_assessments (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  on_day date not null,
  by_name text not null,
  living text not null,
  work text not null,
  needs text not null,
  constraint help_assessments_pkey primary key (county, id),
  constraint help_assessments_file foreign key (county, file_id) references help_files (county, id)
);

-- What was done to the file, and who opened it on which day for what.
create table help_events (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  by_name text not null,
  what text not null,
  text text not null default '',
  constraint help_events_pkey primary key (county, id),
  constraint help_events_file foreign key (county, file_id) references help_files (county, id)
);
create table help_openings (
  county text collate "C" not null,
  file_id uuid not null,
  account uuid not null,
  day date not null,
  purpose text not null,
  name text not null,
  constraint help_openings_pkey primary key (county, file_id, account, day, purpose),
  constraint help_openings_file foreign key (county, file_id) references help_files (county, id)
);

alter table help_files enable row level security;
create policy help_files_known on help_files to balian_app using (
  holds_post('help-supervisor', place)
  or (state <> 'closed' and seats && (select me_seats()))
  or (offered is not null and state in ('handing-on', 'closed') and holds_post('help-supervisor', offered)));

-- What is in a file is seen by whoever is shown the file.
do $$ declare part text; begin
  foreach part in array array['help_members', 'help_measures', 'help_visits', 'help_loans', 'help_repayments', 'help_jobs', 'help_stays', 'help_children',
    'help_assessments', 'help_events', 'help_openings'] loop
    execute format('alter table %I enable row level security', part);
    execute format('create policy %I on %I to balian_app using (exists (select from help_files f where f.county = %I.county and f.id = file_id))',
      part || '_known', part, part);
    execute format('create index %I on %I (county, file_id)', part || '_of_file', part);
    execute format('revoke delete on %I from balian_app', part);
  end loop;
end $$;
revoke delete on help_files from balian_app;
revoke update on help_visits, help_repayments, help_assessments, help_events, help_openings from balian_app;
