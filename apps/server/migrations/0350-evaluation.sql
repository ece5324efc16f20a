-- Evaluation (考评) of offices and officers by indicators of their work: schemes with versions of rules, periods with marks, contests, and
-- call-backs drawn at random. Nothing here is about a resident.

create table evaluation_schemes (
  county text collate "C" not null,
  id uuid not null,
  -- The office whose scheme it is; what lies beneath is evaluated.
  place text collate "C" not null,
  title text not null,
  -- township, village, officer
  about text not null,
  -- month, quarter, year
  period text not null,
  source text not null,
  made_by uuid not null,
  made_at timestamptz not null,
  ended_on date,
  version int not null default 1,
  constraint evaluation_schemes_pkey primary key (county, id),
  constraint evaluation_schemes_about check (about in ('township', 'village', 'officer')),
  constraint evaluation_schemes_period check (period in ('month', 'quarter', 'year'))
);
create index evaluation_schemes_by_id on evaluation_schemes (id);
create index evaluation_schemes_by_place on evaluation_schemes (place);

create table evaluation_versions (
  county text collate "C" not null,
  scheme uuid not null,
  n int not null,
  place text collate "C" not null,
  -- draft, in-force, replaced
  state text not null,
  rules jsonb not null,
  note text not null default '',
  from_day date,
  changed_at timestamptz not null,
  changed_by text not null,
  constraint evaluation_versions_pkey primary key (county, scheme, n),
  constraint evaluation_versions_scheme foreign key (county, scheme) references evaluation_schemes (county, id),
  constraint evaluation_versions_state check (state in ('draft', 'in-force', 'replaced'))
);
create unique index evaluation_versions_one_draft on evaluation_versions (county, scheme) where state = 'draft';

create table evaluation_runs (
  county text collate "C" not null,
  id uuid not null,
  scheme uuid not null,
  place text collate "C" not null,
  n int not null,
  period_key text not null,
  from_day date not null,
  to_day date not null,
  up_to date not null,
  -- running, announced, signed
  state text not null,
  contest_until date,
  reckoned_at timestamptz not null,
  signed_at timestamptz,
  signed_by text,
  version int not null default 1,
  constraint evaluation_runs_pkey primary key (county, id),
  constraint evaluation_runs_once unique (county, scheme, period_key),
  constraint evaluation_runs_version foreign key (county, scheme, n) references evaluation_versions (county, scheme, n),
  constraint evaluation_runs_state check (state in ('running', 'announced', 'signed'))
);
create index evaluation_runs_by_id on evaluation_runs (id);
create index evaluation_runs_by_place on evaluation_runs (place, from_day);

create table evaluation_marks (
  county text collate "C" not null,
  id uuid not null,
  run uuid not null,
  -- The place evaluated, or where the officer's first post stands.
  place text collate "C" not null,
  account uuid,
  name text not null,
  posts jsonb not null default '[]',
  lines jsonb not null,
  -- In hundredths, so that sums are exact; null when nothing could be measured.
  marks int,
  adjust int not null default 0,
  constraint evaluation_marks_pkey primary key (county, id),
  constraint evaluation_marks_run foreign key (county, run) references evaluation_runs (county, id)
);
create index evaluation_marks_by_id on evaluation_marks (id);
create index evaluation_marks_by_run on evaluation_marks (county, run);
create index evaluation_marks_by_place on evaluation_marks (place);
create index evaluation_marks_by_account on evaluation_marks (account) where account is not null;

create table evaluation_contests (
  county text collate "C" not null,
  id uuid not null,
  run uuid not null,
  mark uuid not null,
  place text collate "C" not null,
  account uuid,
  rule text,
  text text not null,
  made_by uuid not null,
  made_name text not null,
  made_at timestamptz not null,
  answer text,
  adjust int,
  answered_name text,
  answered_at timestamptz,
  constraint evaluation_contests_pkey primary key (county, id),
  constraint evaluation_contests_mark foreign key (county, mark) references evaluation_marks (county, id)
);
create index evaluation_contests_by_id on evaluation_contests (id);
create index evaluation_contests_by_mark on evaluation_contests (county, mark);
create index evaluation_contests_by_place on evaluation_contests (place);

-- Whoever works beneath the office reads its schemes and which periods there are.
alter table evaluation_schemes enable row level security;
create policy evaluation_schemes_here on evaluation_schemes to balian_app using (in_scope(place)) with check (in_scope(place));
create policy evaluation_schemes_above on evaluation_schemes for select to balian_app using (over_scope(place));
revoke delete on evaluation_schemes from balian_app;
alter table evaluation_versions enable row level security;
create policy evaluation_versions_here on evaluation_versions to balian_app using (in_scope(place)) with check (in_scope(place));
create policy evaluation_versions_above on evaluation_versions for select to balian_app using (over_scope(place) and state <> 'draft');
revoke delete on evaluation_versions from balian_app;

-- A signed period changes no more, whoever asks.
alter table evaluation_runs enable row level security;
create policy evaluation_runs_seen on evaluation_runs for select to balian_app using (in_scope(place) or over_scope(place));
create policy evaluation_runs_begun on evaluation_runs for insert to balian_app with check (in_scope(place));
create policy evaluation_runs_changed on evaluation_runs for update to balian_app using (in_scope(place) and state <> 'signed') with check (in_scope(place));
revoke delete on evaluation_runs from balian_app;

create function evaluation_open(of_county text, of_run uuid, in_states text[]) returns boolean language sql stable as $$
  select exists (select from evaluation_runs r where r.county = of_county and r.id = of_run and r.state = any (in_states))
$$;

-- An officer's marks are for the officer and for whoever manages or audits the place; a place's for whoever works there.
create function evaluation_mine(place text, account uuid) returns boolean language sql stable as $$
  select account = me_account() or (in_scope(place) and (account is null or holds_post('manager', place) or holds_post('auditor', place)))
$$;
alter table evaluation_marks enable row level security;
create policy evaluation_marks_seen on evaluation_marks for select to balian_app using (evaluation_mine(place, account));
create policy evaluation_marks_made on evaluation_marks for insert to balian_app
  with check (in_scope(place) and evaluation_open(county, run, '{running}'));
create policy evaluation_marks_changed on evaluation_marks for update to balian_app
  using (in_scope(place) and evaluation_open(county, run, '{announced}')) with check (in_scope(place));
create policy evaluation_marks_dropped on evaluation_marks for delete to balian_app
  using (in_scope(place) and evaluation_open(county, run, '{running}'));
alter table evaluation_contests enable row level security;
create policy evaluation_contests_seen on evaluation_contests for select to balian_app using (evaluation_mine(place, account));
create policy evaluation_contests_made on evaluation_contests for insert to balian_app
  with check (evaluation_mine(place, account) and evaluation_open(county, run, '{announced}'));
create policy evaluation_contests_answered on evaluation_contests for update to balian_app
  using (in_scope(place) and evaluation_open(county, run, '{announced}')) with check (in_scope(place));
revoke delete on evaluation_contests from balian_app;

-- Whether the people of a matter agreed to be called back. Sealed matters have no row here.
create table call_back_agreements (
  county text collate "C" not null,
  matter uuid not null,
  place text collate "C" not null,
  agreed boolean not null,
  said_by text not null,
  said_at timestamptz not null,
  constraint call_back_agreements_pkey primary key (county, matter),
  constraint call_back_agreements_matter foreign key (county, matter) references cases (county, id)
);
create index call_back_agreements_by_place on call_back_agreements (place) where agreed;

create table call_back_draws (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  from_day date not null,
  to_day date not null,
  seed text not null,
  -- What was drawn from, in the order of the ids.
  eligible uuid[] not null,
  size int not null,
  drawn_by text not null,
  drawn_at timestamptz not null,
  constraint call_back_draws_pkey primary key (county, id),
  constraint call_back_draws_once unique (county, place, from_day, to_day),
  constraint call_back_draws_days check (to_day >= from_day)
);
create index call_back_draws_by_id on call_back_draws (id);
create index call_back_draws_by_place on call_back_draws (place);

create table call_backs (
  county text collate "C" not null,
  id uuid not null,
  draw uuid not null,
  n int not null,
  matter uuid not null,
  place text collate "C" not null,
  -- waiting, reached, not-reached, declined
  result text not null,
  content text,
  note text not null default '',
  called_on date,
  called_by text,
  constraint call_backs_pkey primary key (county, id),
  constraint call_backs_draw foreign key (county, draw) references call_back_draws (county, id),
  constraint call_backs_result check (result in ('waiting', 'reached', 'not-reached', 'declined'))
);
create index call_backs_by_id on call_backs (id);
create index call_backs_by_draw on call_backs (county, draw, n);
create index call_backs_by_place on call_backs (place);

alter table call_back_agreements enable row level security;
create policy call_back_agreements_here on call_back_agreements to balian_app using (in_scope(place)) with check (in_scope(place));
revoke delete on call_back_agreements from balian_app;
alter table call_back_draws enable row level security;
create policy call_back_draws_here on call_back_draws to balian_app using (in_scope(place)) with check (in_scope(place));
revoke update, delete on call_back_draws from balian_app;
alter table call_backs enable row level security;
create policy call_backs_seen on call_backs for select to balian_app using (in_scope(place));
create policy call_backs_drawn on call_backs for insert to balian_app with check (in_scope(place));
create policy call_backs_called on call_backs for update to balian_app using (in_scope(place) and result = 'waiting') with check (in_scope(place));
revoke delete on call_backs from balian_app;
