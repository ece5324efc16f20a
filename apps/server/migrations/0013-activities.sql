-- Activities (活动): dated deeds of the lines. People who came are counted, never named.

create table activities (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null constraint activities_place references places (code),
  line text not null,
  kind text not null,
  on_day date not null,
  -- Hours of the day in Asia/Shanghai, HH:MM; null where nobody wrote them down.
  from_time text,
  to_time text,
  theme text not null,
  spot text not null default '',
  reached int not null default 0,
  findings text not null default '',
  account uuid,
  account_name text not null,
  made_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_why text,
  version int not null default 1,
  constraint activities_pkey primary key (county, id),
  constraint activities_county check (county = left(place, 6)),
  constraint activities_reached check (reached >= 0)
);
create index activities_by_id on activities (id);
create index activities_by_place on activities (place, on_day);
create index activities_by_day on activities (kind, on_day);

-- Who did it, besides the one who wrote it down.
create table activity_who (
  county text collate "C" not null,
  activity uuid not null,
  n int not null,
  account uuid,
  name text not null,
  duty text not null default '',
  constraint activity_who_pkey primary key (county, activity, n),
  constraint activity_who_activity foreign key (county, activity) references activities (county, id)
);

alter table activities enable row level security;
create policy activities_seen on activities to balian_app using (in_scope(place));
alter table activity_who enable row level security;
create policy activity_who_seen on activity_who to balian_app
  using (exists (select from activities a where a.county = activity_who.county and a.id = activity_who.activity));
revoke delete on activities from balian_app;
