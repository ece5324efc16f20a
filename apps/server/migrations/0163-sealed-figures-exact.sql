-- The owner of the machine recounts sealed figures exactly (`balian figures`): who runs it has the whole database before him. Whoever asks through
-- the server goes on being told of five and more, in steps.
create or replace function sealed_figures(wanted text[], names text[], counts text[], steps bigint[], stocks boolean[], fewest int, from_day date, to_day date)
returns table (place text, name text, value bigint) language sql stable security definer set search_path = public as $$
  select p.place, i.name, case when o.owner then v.value else (v.value / i.step) * i.step end
  from unnest(wanted) as p (place)
  cross join unnest(names, counts, steps, stocks) as i (name, counted, step, stock)
  cross join (select current_setting('role') <> 'balian_app' as owner) o
  cross join lateral (select coalesce(sum(c.total), 0)::bigint as value from indicator_cells c where c.county = left(p.place, 6) and c.place = p.place
    and c.indicator = i.name and c.day <= to_day and (i.stock or c.day >= from_day)) v
  cross join lateral (select coalesce(sum(c.total), 0)::bigint as records from indicator_cells c where c.county = left(p.place, 6) and c.place = p.place
    and c.indicator = i.counted and c.day <= to_day and (i.stock or c.day >= from_day)) r
  where length(p.place) <= 6 and (o.owner or in_scope(p.place) and r.records >= fewest)
$$;
