-- 出租房屋安全检查 (population.houseChecks).
create table house_checks (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  house uuid not null,
  checked_on date not null,
  fire boolean not null default false,
  power boolean not null default false,
  gas boolean not null default false,
  doors boolean not null default false,
  building boolean not null default false,
  hazard text,
  finding text not null default '',
  due_on date,
  rechecked_on date,
  result text,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint house_checks_pkey primary key (county, id)
);
create index house_checks_by_house on house_checks (house, checked_on);
call register_ready('house_checks');
