-- Mutual-aid groups (互助组): what they are, who belongs to them and who leads them, each with its days. A row of membership or
-- leadership is never deleted: it ends. Rows carry the group's place, so that scope is checked without a join.

create table groups (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null constraint groups_place references places (code),
  -- geographic 地缘, industry 产业, living 生产生活; and the sub-kind within it (contract/groups.ts)
  kind text not null,
  sub text not null,
  name text not null,
  pinyin text not null default '',
  initials text not null default '',
  purpose text not null default '',
  founded_on date not null,
  ended_on date,
  ended_why text,
  version int not null default 1,
  made_at timestamptz not null,
  constraint groups_pkey primary key (county, id),
  constraint groups_county check (county = left(place, 6)),
  constraint groups_kind check (kind in ('geographic', 'industry', 'living')),
  constraint groups_days check (ended_on is null or ended_on >= founded_on)
);
-- Two groups that are alive in one place have two names.
create unique index groups_name on groups (county, place, name) where ended_on is null;
create index groups_by_place on groups (place, kind);

create table group_members (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  person uuid not null,
  joined_on date not null,
  left_on date,
  constraint group_members_pkey primary key (county, id),
  constraint group_members_group foreign key (county, in_group) references groups (county, id),
  constraint group_members_days check (left_on is null or left_on >= joined_on)
);
create unique index group_members_once on group_members (county, in_group, person) where left_on is null;
create index group_members_by_person on group_members (person);

create table group_leaders (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  person uuid not null,
  -- Where the leader comes from: village-cadre 村社干部, association-head 协会负责人, able-person 能人, warm-hearted 热心人
  origin text not null,
  -- elected 选举, recommended 推荐
  chosen text not null,
  -- The term: `to_day` is its last day, when one is set; `ended_at` the moment at which it was ended before that.
  from_day date not null,
  to_day date,
  ended_at timestamptz,
  ended_why text,
  constraint group_leaders_pkey primary key (county, id),
  constraint group_leaders_group foreign key (county, in_group) references groups (county, id),
  constraint group_leaders_origin check (origin in ('village-cadre', 'association-head', 'able-person', 'warm-hearted')),
  constraint group_leaders_chosen check (chosen in ('elected', 'recommended')),
  constraint group_leaders_days check (to_day is null or to_day >= from_day)
);
create index group_leaders_by_group on group_leaders (county, in_group);
create index group_leaders_by_person on group_leaders (person);

-- Officers see the groups of their places, leaders those that they lead, residents those that they belong to.
alter table groups enable row level security;
alter table group_members enable row level security;
alter table group_leaders enable row level security;
create policy members_read on group_members for select to balian_app
  using (in_scope(place) or in_group = any (me_groups()) or person = me_person());
create policy members_join on group_members for insert to balian_app with check (in_scope(place));
create policy members_change on group_members for update to balian_app
  using (in_scope(place) or in_group = any (me_groups()) or person = me_person());
create policy groups_read on groups for select to balian_app
  using (in_scope(place) or id = any (me_groups())
    or id in (select m.in_group from group_members m where m.person = me_person() and m.left_on is null));
create policy groups_write on groups for insert to balian_app with check (in_scope(place));
create policy groups_change on groups for update to balian_app using (in_scope(place)) with check (in_scope(place));
create policy leaders_read on group_leaders for select to balian_app
  using (in_scope(place) or in_group = any (me_groups()) or person = me_person()
    or in_group in (select m.in_group from group_members m where m.person = me_person() and m.left_on is null));
create policy leaders_write on group_leaders for insert to balian_app with check (in_scope(place));
create policy leaders_change on group_leaders for update to balian_app using (in_scope(place)) with check (in_scope(place));
revoke delete on groups, group_members, group_leaders from balian_app;
