-- Screening rounds (矛盾纠纷排查): who is to report when, who has, and what was found.

-- Where a county departs from the calendar that comes with the system.
create table screening_calendar (
  county text collate "C" not null,
  tier text not null,
  rhythm text not null,
  grace_days int not null,
  version int not null default 1,
  constraint screening_calendar_pkey primary key (county, tier),
  constraint screening_calendar_tier check (tier in ('village', 'township', 'county')),
  constraint screening_calendar_rhythm check (rhythm in ('weekly', 'half-monthly', 'monthly', 'off')),
  constraint screening_calendar_grace check (grace_days between 0 and 15)
);

create table screening_rounds (
  county text collate "C" not null,
  id uuid not null,
  tier text not null,
  from_day date not null,
  to_day date not null,
  due_day date not null,
  made_at timestamptz not null,
  constraint screening_rounds_pkey primary key (county, id),
  constraint screening_rounds_once unique (county, tier, from_day),
  constraint screening_rounds_days check (from_day <= to_day and to_day <= due_day)
);

-- One place that is to report in one round.
create table screening_duties (
  county text collate "C" not null,
  round uuid not null,
  place text collate "C" not null constraint screening_duties_place references places (code),
  -- Copied from the round, so that a place's open duties are found by one index.
  from_day date not null,
  due_day date not null,
  reported_at timestamptz,
  reported_on date,
  account uuid,
  account_name text,
  -- 零报告: expressly nothing; what came to light later makes it false again.
  nothing boolean not null default false,
  found int not null default 0,
  -- The deed, in activities.
  activity uuid,
  reminded_at timestamptz,
  late_told_at timestamptz,
  constraint screening_duties_pkey primary key (county, round, place),
  constraint screening_duties_round foreign key (county, round) references screening_rounds (county, id),
  constraint screening_duties_activity foreign key (county, activity) references activities (county, id),
  constraint screening_duties_reported check ((reported_at is null) = (reported_on is null)),
  constraint screening_duties_nothing check (not nothing or (reported_at is not null and found = 0))
);
create index screening_duties_by_place on screening_duties (place, from_day);
create index screening_duties_open on screening_duties (due_day) where reported_at is null;

create table screening_findings (
  county text collate "C" not null,
  id uuid not null,
  round uuid not null,
  place text collate "C" not null,
  class text not null,
  brief text not null,
  people_count int not null,
  urgent boolean not null,
  settled_on_spot boolean not null,
  -- The dispute that it became: (county, id) in disputes.
  dispute uuid,
  found_at timestamptz not null,
  account uuid,
  account_name text not null,
  withdrawn_at timestamptz,
  withdrawn_why text,
  constraint screening_findings_pkey primary key (county, id),
  constraint screening_findings_duty foreign key (county, round, place) references screening_duties (county, round, place)
);
create index screening_findings_by_duty on screening_findings (county, round, place);
create index screening_findings_by_place on screening_findings (place, found_at);

-- The calendar and the rounds are rules and dates, the same for everybody of the county; reports and findings are their place's.
alter table screening_calendar enable row level security;
create policy screening_calendar_read on screening_calendar for select to balian_app using (true);
create policy screening_calendar_write on screening_calendar for insert to balian_app with check (in_scope(county));
create policy screening_calendar_change on screening_calendar for update to balian_app using (in_scope(county));
alter table screening_rounds enable row level security;
create policy screening_rounds_read on screening_rounds for select to balian_app using (true);
alter table screening_duties enable row level security;
create policy screening_duties_seen on screening_duties to balian_app using (in_scope(place));
alter table screening_findings enable row level security;
create policy screening_findings_seen on screening_findings to balian_app using (in_scope(place));
revoke delete on screening_calendar, screening_duties, screening_findings from balian_app;
revoke insert, update, delete on screening_rounds from balian_app;
revoke insert on screening_duties from balian_app;
