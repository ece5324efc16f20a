-- Registers of the line learning.

-- 普法队伍 (learning.lawTeams).
create table law_teams (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  team_kind text not null,
  leader text not null default '',
  phone_sealed text,
  members int,
  founded_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint law_teams_pkey primary key (county, id)
);
call register_ready('law_teams');

-- 普法资料 (learning.materials).
create table law_materials (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  form text not null,
  issuer text not null default '',
  issued_on date,
  copies int,
  points text not null default '',
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint law_materials_pkey primary key (county, id)
);
call register_ready('law_materials');

-- 宣传员、辅导员 (learning.tutors).
create table tutors (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  unit text not null,
  duty text not null,
  team uuid,
  subjects text not null default '',
  phone_sealed text,
  since date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint tutors_pkey primary key (county, id)
);
create index tutors_by_team on tutors (team);
call register_ready('tutors');
