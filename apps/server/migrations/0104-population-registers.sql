-- Registers of the line population.

-- 校外寄宿生 (population.boarders).
create table boarders (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  school text not null,
  house uuid,
  school_party text not null default '',
  police_party text not null default '',
  parent_party text not null default '',
  phone_sealed text,
  landlord_party text not null default '',
  group_party text not null default '',
  signed boolean not null default false,
  signed_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint boarders_pkey primary key (county, id)
);
create index boarders_by_person on boarders (person);
create index boarders_by_house on boarders (house);
call register_ready('boarders');

-- 流动人口 (population.floatingResidents).
create table floating_residents (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  came_from text not null default '',
  reason text not null,
  dwelling text not null,
  house uuid,
  registered_on date not null,
  expires_on date not null,
  phone_sealed text,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint floating_residents_pkey primary key (county, id)
);
create index floating_residents_by_person on floating_residents (person);
create index floating_residents_by_house on floating_residents (house);
call register_ready('floating_residents');

-- 出租房屋 (population.rentalHouses).
create table rental_houses (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  landlord uuid not null,
  phone_sealed text,
  use text not null,
  rooms int,
  checked_on date,
  hazard text,
  mended_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint rental_houses_pkey primary key (county, id)
);
create index rental_houses_by_landlord on rental_houses (landlord);
call register_ready('rental_houses');
