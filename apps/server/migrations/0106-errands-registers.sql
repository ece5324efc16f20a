-- Registers of the line errands.

-- 民事代办员 (errands.agents).
create table errand_agents (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  station uuid,
  phone_sealed text,
  since date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint errand_agents_pkey primary key (county, id)
);
create index errand_agents_by_person on errand_agents (person);
create index errand_agents_by_station on errand_agents (station);
call register_ready('errand_agents');

-- 服务事项 (errands.serviceItems).
create table service_items (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  mode text not null,
  goes_to text not null,
  promised_days int not null,
  legal_days int,
  who text not null,
  materials text not null,
  basis text not null default '',
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint service_items_pkey primary key (county, id)
);
call register_ready('service_items');

-- 服务站点 (errands.stations).
create table stations (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  level text not null,
  in_charge text not null default '',
  phone_sealed text,
  hours text not null default '',
  address text not null default '',
  opened_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint stations_pkey primary key (county, id)
);
call register_ready('stations');
