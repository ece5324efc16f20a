-- 走访联络 (liaison-visit): the items of its own.
create table liaison_visits (
  county text collate "C" not null,
  id uuid not null,
  enterprise uuid,
  social_organization uuid,
  raised text not null default '',
  constraint liaison_visits_pkey primary key (county, id)
);
create index liaison_visits_by_enterprise on liaison_visits (enterprise);
create index liaison_visits_by_social_organization on liaison_visits (social_organization);
call activity_ready('liaison_visits');

-- 企业诉求 and 欠薪预警.
create table organization_appeals (
  county text collate "C" not null,
  id uuid not null,
  enterprise uuid,
  social_organization uuid,
  appeal_kind text not null,
  what text not null,
  office text not null default '',
  answer text not null default '',
  constraint organization_appeals_pkey primary key (county, id)
);
call matter_ready('organization_appeals');

create table wage_arrears (
  county text collate "C" not null,
  id uuid not null,
  enterprise uuid,
  employer text not null,
  workers int not null,
  -- in fen
  amount bigint not null,
  owed_since date not null,
  measure text not null default '',
  promised_on date,
  handed_to text not null default '',
  paid_on date,
  paid_amount bigint,
  constraint wage_arrears_pkey primary key (county, id)
);
call matter_ready('wage_arrears');

-- 党工团妇组织 (organizations.bodies).
create table organization_bodies (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  body_kind text not null,
  enterprise uuid,
  social_organization uuid,
  since date not null,
  head text not null default '',
  members int,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint organization_bodies_pkey primary key (county, id)
);
call register_ready('organization_bodies');

-- The mutual-aid groups that an association or co-operative formed.
create table association_groups (
  county text collate "C" not null,
  association uuid not null,
  group_id uuid not null,
  on_day date not null,
  by text not null,
  constraint association_groups_pkey primary key (county, association, group_id),
  constraint association_groups_association foreign key (county, association) references associations (county, id)
);
alter table association_groups enable row level security;
create policy association_groups_with_association on association_groups to balian_app
  using (exists (select from associations a where a.county = association_groups.county and a.id = association_groups.association));

-- When a social organization last handed in its yearly report (社会团体登记管理条例 art. 28).
alter table social_organizations add column reported_on date;
