-- Announced activities (活动预告): what will be held, when and where, and which residents sign up.

create function my_place() returns text language sql stable security definer set search_path = public as $$
  select place from people where id = me_person() and state in ('present', 'away') limit 1
$$;
revoke all on function my_place() from public;
grant execute on function my_place() to balian_app;

create table gatherings (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  line text not null,
  title text not null,
  about text not null default '',
  on_day date not null,
  from_time text not null,
  spot text not null,
  -- null: as many as come
  seats int,
  cancelled_why text,
  made_by uuid not null,
  made_name text not null,
  made_at timestamptz not null,
  version int not null default 1,
  constraint gatherings_pkey primary key (county, id),
  constraint gatherings_seats check (seats is null or seats > 0)
);
create index gatherings_by_place on gatherings (place, on_day);
create index gatherings_by_id on gatherings (id);
alter table gatherings enable row level security;
create policy gatherings_scope on gatherings to balian_app using (in_scope(place)) with check (in_scope(place));
create policy gatherings_near on gatherings for select to balian_app using ((select my_place()) ^@ place);
revoke delete on gatherings from balian_app;

-- Who signed up and has not withdrawn; a withdrawn one goes.
create table gathering_signs (
  county text collate "C" not null,
  gathering uuid not null,
  place text collate "C" not null,
  person uuid not null,
  -- As it stands on the list at the door.
  name text not null,
  people int not null default 1,
  at timestamptz not null,
  constraint gathering_signs_pkey primary key (county, gathering, person),
  constraint gathering_signs_gathering foreign key (county, gathering) references gatherings (county, id),
  constraint gathering_signs_people check (people between 1 and 10)
);
create index gathering_signs_by_person on gathering_signs (person);
alter table gathering_signs enable row level security;
create policy gathering_signs_scope on gathering_signs for select to balian_app using (in_scope(place));
create policy gathering_signs_double on gathering_signs for delete to balian_app using (in_scope(place));
create policy gathering_signs_own on gathering_signs to balian_app using (person = (select me_person())) with check (person = (select me_person()) and (select my_place()) ^@ place);
create policy gathering_signs_follow on gathering_signs for update to balian_app using (in_scope(place)) with check (in_scope(place));

-- How many have signed up, for those who see the gathering but not its list.
create function gathering_counts(ids uuid[]) returns table (gathering uuid, people int) language sql stable security definer set search_path = public as $$
  select s.gathering, sum(s.people)::int from gathering_signs s where s.gathering = any (ids) group by s.gathering
$$;
revoke all on function gathering_counts(uuid[]) from public;
grant execute on function gathering_counts(uuid[]) to balian_app;
