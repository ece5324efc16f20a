-- Cases (事项): a matter with people, steps, deadlines and an outcome. One row here for the machinery of every line; what makes a
-- kind of case itself stands in a table of its line with the same (county, id).

create table cases (
  county text collate "C" not null,
  id uuid not null,
  line text not null,
  kind text not null,
  -- 〔2026〕×人调字第3号: given by the step that the kind names, per office, kind and year, without gaps.
  number text,
  number_office text collate "C",
  number_year int,
  number_seq int,
  title text not null,
  place text collate "C" not null constraint cases_place references places (code),
  -- The office that handles it now, and the one that it is offered to.
  desk text collate "C" not null constraint cases_desk references places (code),
  offered text collate "C" constraint cases_offered references places (code),
  state text not null,
  -- The state held before the present one: where a refused transfer returns to.
  before text,
  state_since timestamptz not null,
  opened_at timestamptz not null,
  opened_day date not null,
  opened_by uuid,
  opened_name text not null,
  -- officer, group-leader, resident
  opened_as text not null,
  -- The limit of the whole matter, and the nearest open limit of any kind.
  due_day date,
  next_due date,
  closed_at timestamptz,
  -- Only those who work on it, and its own people, know that it exists.
  sealed boolean not null default false,
  -- Who takes part, copied from parties and workers by the same code that writes those: what row security reads.
  people uuid[] not null default '{}',
  groups uuid[] not null default '{}',
  workers uuid[] not null default '{}',
  steps int not null default 0,
  version int not null default 1,
  constraint cases_pkey primary key (county, id),
  constraint cases_number unique (county, kind, number_office, number_year, number_seq),
  constraint cases_county check (county = left(place, 6))
);
create index cases_by_id on cases (id);
create index cases_by_place on cases (line, place, opened_day);
create index cases_by_desk on cases (desk, next_due) where closed_at is null;
create index cases_by_due on cases (next_due) where closed_at is null;
create index cases_by_people on cases using gin (people);
create index cases_by_workers on cases using gin (workers);
create index cases_by_groups on cases using gin (groups);

-- The case on which this transaction takes a step: set by foundation/cases after it has found and locked the row under these same
-- policies, so that a step may end the caller's own sight of it (an offer sent back).
create function acting_case() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('balian.acting_case', true), '')::uuid
$$;

alter table cases enable row level security;
create policy cases_seen on cases for select to balian_app using (
  (not sealed and (in_scope(place) or in_scope(desk) or in_scope(offered)))
  or me_account() = any (workers) or me_person() = any (people) or groups && me_groups() or id = acting_case()
);
create policy cases_opened on cases for insert to balian_app with check (
  in_scope(place) or (opened_by = me_account() and (me_person() = any (people) or groups && me_groups()))
);
create policy cases_changed on cases for update to balian_app using (
  (not sealed and (in_scope(place) or in_scope(desk) or in_scope(offered)))
  or me_account() = any (workers) or me_person() = any (people) or groups && me_groups()
) with check (true);
revoke delete on cases from balian_app;

-- The last number given, per office, kind and year. Its row lock is what makes numbers without gaps and without doubles.
create table case_numbers (
  county text collate "C" not null,
  office text collate "C" not null,
  kind text not null,
  year int not null,
  last int not null,
  constraint case_numbers_pkey primary key (county, office, kind, year)
);
revoke delete on case_numbers from balian_app;

-- Who the matter is between: a resident of the register, an organization, or somebody from outside.
create table case_parties (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  n int not null,
  kind text not null,
  person uuid,
  organization uuid,
  name text not null,
  role text not null,
  sex text,
  birth_year int,
  occupation text,
  address text,
  phone text,
  -- Who stands for the party (委托代理人 or 法定代理人), and how to reach that person.
  agent_name text,
  agent_phone text,
  agent_relation text,
  gone_at timestamptz,
  constraint case_parties_pkey primary key (county, case_id, id),
  constraint case_parties_case foreign key (county, case_id) references cases (county, id),
  constraint case_parties_kind check (kind in ('person', 'organization', 'outsider')),
  constraint case_parties_person check (kind <> 'person' or person is not null)
);

-- Who works on it: accounts, groups, and others by name. Only the present ones have no end.
create table case_workers (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  account uuid,
  group_id uuid,
  name text not null,
  -- lead, assisting, supervising, invited
  part text not null,
  -- Chosen by the parties (人民调解法 art. 19), or what stands behind an invitation (art. 20).
  note text not null default '',
  since timestamptz not null,
  until timestamptz,
  constraint case_workers_pkey primary key (county, case_id, id),
  constraint case_workers_case foreign key (county, case_id) references cases (county, id),
  constraint case_workers_part check (part in ('lead', 'assisting', 'supervising', 'invited'))
);
create unique index case_workers_once on case_workers (county, case_id, account) where until is null and account is not null;

-- The timeline: every step, in order, never changed. The state of a case always follows from its steps.
create table case_steps (
  county text collate "C" not null,
  case_id uuid not null,
  n int not null,
  id uuid not null,
  step text not null,
  from_state text,
  to_state text not null,
  by uuid,
  by_name text not null,
  by_role text,
  desk text collate "C" not null,
  at timestamptz not null,
  note text not null default '',
  data jsonb not null default '{}',
  constraint case_steps_pkey primary key (county, case_id, n),
  constraint case_steps_case foreign key (county, case_id) references cases (county, id)
);
revoke update, delete on case_steps from balian_app;

-- Limits of the whole matter (`what` = whole) and of single steps.
create table case_deadlines (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  what text not null,
  from_day date not null,
  due_day date not null,
  -- The law, standard or rule that sets it.
  source text not null,
  done_at timestamptz,
  -- Why it was dropped or moved, when it was.
  note text not null default '',
  reminded_at timestamptz,
  escalated_at timestamptz,
  constraint case_deadlines_pkey primary key (county, case_id, id),
  constraint case_deadlines_case foreign key (county, case_id) references cases (county, id)
);
create index case_deadlines_open on case_deadlines (due_day) where done_at is null;

-- Handed up, down, across, or to a body outside (court, arbitration, police, petition office).
create table case_transfers (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  from_desk text collate "C" not null,
  to_desk text collate "C" constraint case_transfers_to references places (code),
  body text,
  body_name text not null default '',
  direction text not null,
  reason text not null,
  offered_at timestamptz not null,
  offered_by uuid not null,
  offered_name text not null,
  -- offered, accepted, refused, withdrawn
  answer text not null default 'offered',
  answered_at timestamptz,
  answered_name text,
  answer_note text not null default '',
  constraint case_transfers_pkey primary key (county, case_id, id),
  constraint case_transfers_case foreign key (county, case_id) references cases (county, id),
  constraint case_transfers_direction check (direction in ('up', 'down', 'across', 'outside')),
  constraint case_transfers_goal check ((to_desk is null) = (direction = 'outside'))
);
create unique index case_transfers_one on case_transfers (county, case_id) where answer = 'offered';

-- Two cases that belong together; told from one side, shown on both.
create table case_links (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  other_county text collate "C" not null,
  other uuid not null,
  relation text not null,
  note text not null default '',
  by_name text not null,
  at timestamptz not null,
  constraint case_links_pkey primary key (county, case_id, id),
  constraint case_links_case foreign key (county, case_id) references cases (county, id),
  constraint case_links_self check (case_id <> other)
);
create index case_links_by_other on case_links (other_county, other);
create unique index case_links_once on case_links (county, case_id, other);

-- Who sees the case sees what belongs to it: the policies of `cases` hold within the sub-select.
do $$ declare t text; begin
  foreach t in array array['case_parties', 'case_workers', 'case_steps', 'case_deadlines', 'case_transfers', 'case_links'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to balian_app using (exists (select from cases c where c.county = %I.county and c.id = %I.case_id))',
      t || '_with_case', t, t, t);
  end loop;
end $$;
revoke delete on case_parties, case_workers, case_deadlines, case_transfers from balian_app;
