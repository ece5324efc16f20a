-- Registers of the line safety.

-- 综治信息员 (safety.informationOfficers).
create table information_officers (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  phone_sealed text,
  covers text not null default '',
  since date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint information_officers_pkey primary key (county, id)
);
create index information_officers_by_person on information_officers (person);
call register_ready('information_officers');

-- 重点地区整治 (safety.keyAreas).
create table key_areas (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  area_kind text not null,
  problem text not null,
  lead_unit text not null,
  in_charge text not null default '',
  finish_by date not null,
  accepted_on date,
  result text not null default '',
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint key_areas_pkey primary key (county, id)
);
call register_ready('key_areas');

-- 技防设施 (safety.protectedSites).
create table protected_sites (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  site_kind text not null,
  protected boolean not null default false,
  device text,
  installed_on date,
  address text not null default '',
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint protected_sites_pkey primary key (county, id)
);
call register_ready('protected_sites');

-- 联防队员 (safety.patrolMembers).
create table patrol_members (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  team uuid not null,
  duty text,
  phone_sealed text,
  joined_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint patrol_members_pkey primary key (county, id)
);
create index patrol_members_by_person on patrol_members (person);
create index patrol_members_by_team on patrol_members (team);
call register_ready('patrol_members');

-- 联防队伍 (safety.patrolTeams).
create table patrol_teams (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  team_kind text not null,
  leader text not null default '',
  phone_sealed text,
  guide_unit text not null default '',
  covers text not null default '',
  founded_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint patrol_teams_pkey primary key (county, id)
);
call register_ready('patrol_teams');
