-- Population: periods of a floating resident's registration, and tenancies of rental houses.

-- The end that was called to mind last: soon:<day> or over:<day>.
alter table floating_residents add column reminded text;
create index floating_residents_by_end on floating_residents (expires_on) where ended_on is null;

create table stay_periods (
  county text collate "C" not null,
  id uuid not null,
  stay uuid not null,
  place text collate "C" not null,
  from_on date not null,
  until_on date not null,
  -- 0: the registration itself; 1 and more: renewals
  number int not null,
  note text not null default '',
  account uuid,
  name text not null,
  at timestamptz not null,
  constraint stay_periods_pkey primary key (county, id),
  constraint stay_periods_number unique (county, stay, number),
  constraint stay_periods_stay foreign key (county, stay) references floating_residents (county, id),
  constraint stay_periods_days check (until_on > from_on)
);
create index stay_periods_by_place on stay_periods (place, from_on);
alter table stay_periods enable row level security;
create policy stay_periods_place on stay_periods to balian_app using (in_scope(place)) with check (in_scope(place));
revoke delete on stay_periods from balian_app;

create table tenancies (
  county text collate "C" not null,
  id uuid not null,
  house uuid not null,
  place text collate "C" not null,
  person uuid not null,
  from_on date not null,
  until_on date,
  contract boolean not null default false,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint tenancies_pkey primary key (county, id),
  constraint tenancies_house foreign key (county, house) references rental_houses (county, id),
  constraint tenancies_days check (ended_on is null or ended_on >= from_on)
);
create unique index tenancies_once on tenancies (county, house, person) where ended_on is null;
create index tenancies_by_person on tenancies (person);
create index tenancies_by_id on tenancies (id);
create index tenancies_by_place on tenancies (place);
alter table tenancies enable row level security;
create policy tenancies_place on tenancies to balian_app using (in_scope(place)) with check (in_scope(place));
revoke delete on tenancies from balian_app;
