-- Registers of the line care.

-- 留守人员 (care.leftBehind).
create table left_behind (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  category text not null,
  definition text not null,
  since date not null,
  helper uuid,
  contact text not null default '',
  relation text,
  phone_sealed text,
  needs text not null default '',
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint left_behind_pkey primary key (county, id)
);
create index left_behind_by_person on left_behind (person);
call register_ready('left_behind');

-- 服务阵地 (care.serviceSites).
create table service_sites (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  site_kind text not null,
  capacity int not null,
  in_charge text not null default '',
  phone_sealed text,
  address text not null default '',
  opened_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint service_sites_pkey primary key (county, id)
);
call register_ready('service_sites');
