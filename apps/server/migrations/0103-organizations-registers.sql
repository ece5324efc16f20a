-- Registers of the line organizations.

-- 协会与合作社 (organizations.associations).
create table associations (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  form text not null,
  trade text not null,
  head text not null default '',
  phone_sealed text,
  households int,
  groups int,
  founded_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint associations_pkey primary key (county, id)
);
call register_ready('associations');

-- 非公企业 (organizations.enterprises).
create table enterprises (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  credit text not null,
  category text not null,
  address text not null,
  phone_sealed text,
  legal_name text not null default '',
  staff int not null,
  contracts int,
  security_name text not null default '',
  security_phone_sealed text,
  chemical boolean not null default false,
  hazard text,
  party_fit boolean not null default false,
  party_body boolean not null default false,
  party_members int,
  union_body boolean not null default false,
  union_members int,
  youth_body boolean not null default false,
  youth_members int,
  women_body boolean not null default false,
  women_count int,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint enterprises_contracts check (contracts <= staff),
  constraint enterprises_pkey primary key (county, id)
);
call register_ready('enterprises');

-- 社会组织 (organizations.socialOrganizations).
create table social_organizations (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  credit text not null,
  category text not null,
  approved_on date,
  address text not null,
  legal_name text not null default '',
  head text not null,
  phone_sealed text,
  staff int not null,
  contracts int,
  party_fit boolean not null default false,
  party_body boolean not null default false,
  party_members int,
  union_body boolean not null default false,
  union_members int,
  youth_body boolean not null default false,
  youth_members int,
  women_body boolean not null default false,
  women_count int,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint social_organizations_contracts check (contracts <= staff),
  constraint social_organizations_pkey primary key (county, id)
);
call register_ready('social_organizations');
