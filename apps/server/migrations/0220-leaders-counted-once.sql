-- Where people lead groups, beyond the caller's places too: whoever leads in two villages is counted in one of them, and an act in
-- one must let the other be counted anew. Tells codes of places only.
create function leading_places(people uuid[]) returns setof text language sql stable security definer set search_path = public as $$
  select distinct place from group_leaders where person = any (people)
$$;
revoke all on function leading_places(uuid[]) from public;
grant execute on function leading_places(uuid[]) to balian_app;
