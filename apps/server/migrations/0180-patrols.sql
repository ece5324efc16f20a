-- 巡逻计划 (safety.patrolPlans) and their spots (safety.patrolSpots).
create table patrol_plans (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  team uuid not null,
  monday boolean not null default false,
  tuesday boolean not null default false,
  wednesday boolean not null default false,
  thursday boolean not null default false,
  friday boolean not null default false,
  saturday boolean not null default false,
  sunday boolean not null default false,
  every_weeks int not null,
  starts_at text not null,
  ends_at text not null,
  people int not null,
  route text not null default '',
  begins_on date not null,
  ends_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint patrol_plans_pkey primary key (county, id)
);
call register_ready('patrol_plans');

create table patrol_spots (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  spot text not null,
  plan uuid not null,
  nth int,
  look text not null default '',
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint patrol_spots_pkey primary key (county, id)
);
create index patrol_spots_by_plan on patrol_spots (plan);
call register_ready('patrol_spots');

-- 巡逻班次 and its log: planned from a plan or by hand, then out, then done; missed when its day passed.
create table patrols (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  plan uuid,
  team uuid not null,
  day date not null,
  from_time text not null,
  to_time text not null,
  -- rows of patrol_members
  duty uuid[] not null,
  came uuid[] not null default '{}',
  started_at timestamptz,
  ended_at timestamptz,
  cancelled_at timestamptz,
  note text not null default '',
  why text not null default '',
  by text not null,
  version int not null default 1,
  made_at timestamptz not null,
  constraint patrols_pkey primary key (county, id),
  constraint patrols_plan_day unique (county, plan, day),
  constraint patrols_order check (ended_at is null or started_at is not null and started_at <= ended_at)
);
create index patrols_by_id on patrols (id);
create index patrols_by_place on patrols (place, day);
create index patrols_by_team on patrols (team, day);
alter table patrols enable row level security;
create policy patrols_place on patrols to balian_app using (in_scope(place)) with check (in_scope(place));
revoke delete on patrols from balian_app;

-- 到点打卡: that the patrol was at a spot, and when.
create table patrol_checks (
  county text collate "C" not null,
  id uuid not null,
  patrol uuid not null,
  spot uuid,
  spot_name text not null,
  at timestamptz not null,
  note text not null default '',
  constraint patrol_checks_pkey primary key (county, id),
  constraint patrol_checks_patrol foreign key (county, patrol) references patrols (county, id)
);
create index patrol_checks_by_patrol on patrol_checks (county, patrol);
alter table patrol_checks enable row level security;
create policy patrol_checks_with_patrol on patrol_checks to balian_app
  using (exists (select from patrols p where p.county = patrol_checks.county and p.id = patrol_checks.patrol));
revoke update, delete on patrol_checks from balian_app;
