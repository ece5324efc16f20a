-- A resident sees the groups of the own village, and joins or asks to join by own hand.
alter table groups add column joining text not null default 'free';
alter table groups add constraint groups_joining check (joining in ('free', 'confirmed'));

create table group_requests (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  person uuid not null,
  -- A leader may not read the register: the request says who asks.
  name text not null,
  note text not null default '',
  asked_at timestamptz not null,
  -- waiting, joined, refused, withdrawn
  state text not null default 'waiting',
  answer text,
  answered_at timestamptz,
  constraint group_requests_pkey primary key (county, id),
  constraint group_requests_group foreign key (county, in_group) references groups (county, id),
  constraint group_requests_state check (state in ('waiting', 'joined', 'refused', 'withdrawn'))
);
create unique index group_requests_once on group_requests (county, in_group, person) where state = 'waiting';
create index group_requests_by_person on group_requests (person);
alter table group_requests enable row level security;
create policy requests_seen on group_requests to balian_app
  using (in_scope(place) or in_group = any (me_groups()) or person = me_person())
  with check (in_scope(place) or in_group = any (me_groups()) or person = me_person());
revoke delete on group_requests from balian_app;

-- The groups of the caller's own village, with what a resident needs to know before joining: never who belongs to them.
create function groups_near(today date) returns table (
  county text, id uuid, place text, name text, kind text, sub text, purpose text, joining text, founded_on date, members int, leaders text[])
language sql stable security definer set search_path = public as $$
  select g.county, g.id, g.place, g.name, g.kind, g.sub, g.purpose, g.joining, g.founded_on,
    (select count(*)::int from group_members m where m.county = g.county and m.in_group = g.id and m.left_on is null),
    coalesce((select array_agg(l.name order by l.name) from (
      select distinct q.name from group_leaders t join people q on q.id = t.person
      where t.county = g.county and t.in_group = g.id and t.ended_at is null and t.from_day <= today and (t.to_day is null or t.to_day >= today)) l), '{}')
  from people p join groups g on g.ended_on is null and g.county = left(p.place, 6)
    and (left(g.place, 12) = left(p.place, 12) or g.place = left(p.place, 9))
  where p.id = me_person() and p.state in ('present', 'away')
$$;
revoke all on function groups_near(date) from public;
grant execute on function groups_near(date) to balian_app;

create policy members_join_self on group_members for insert to balian_app
  with check (person = me_person() and exists (select from groups_near(joined_on) n where n.id = in_group and n.joining = 'free'));
create policy members_join_led on group_members for insert to balian_app with check (in_group = any (me_groups()));

-- Who belongs to a group with me: names only, for those who help each other there.
create function fellow_members(of_group uuid) returns table (id uuid, name text)
language sql stable security definer set search_path = public as $$
  select p.id, p.name from group_members m join people p on p.id = m.person
  where m.in_group = of_group and m.left_on is null
    and (of_group = any (me_groups()) or in_scope(m.place)
      or exists (select from group_members o where o.in_group = of_group and o.person = me_person() and o.left_on is null))
$$;
revoke all on function fellow_members(uuid) from public;
grant execute on function fellow_members(uuid) to balian_app;
