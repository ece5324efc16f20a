-- Who leads a group that the caller may ask to join, so that the leader is told: residents who belong to no group read no terms of office.
create function leaders_to_tell(of_group uuid, today date) returns table (person uuid) language sql stable security definer set search_path = public as $$
  select distinct t.person from group_leaders t
  where t.in_group = of_group and t.ended_at is null and t.from_day <= today and (t.to_day is null or t.to_day >= today)
    and exists (select from groups_near(today) n where n.id = of_group)
$$;
revoke all on function leaders_to_tell(uuid, date) from public;
grant execute on function leaders_to_tell(uuid, date) to balian_app;
