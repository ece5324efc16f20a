-- A group is found by its id alone; and names for those who may not read the residents' register: a leader sees who belongs to the
-- groups that he leads, a member sees who leads his groups. Name and place only: nothing sealed comes through here.
create index groups_by_id on groups (id);

create function group_people(wanted uuid[]) returns table (id uuid, name text, place text)
language sql stable security definer set search_path = public as $$
  select p.id, p.name, p.place from people p
  where p.id = any (wanted) and p.state <> 'merged' and (
    exists (select from group_members m where m.person = p.id and m.in_group = any (me_groups()) and m.left_on is null)
    or exists (select from group_leaders l where l.person = p.id and l.ended_at is null and (l.in_group = any (me_groups())
      or exists (select from group_members m where m.in_group = l.in_group and m.person = me_person() and m.left_on is null))))
$$;

-- Whoever left a group still finds it in the own file.
create policy groups_own_past on groups for select to balian_app
  using (id in (select m.in_group from group_members m where m.person = me_person()));
