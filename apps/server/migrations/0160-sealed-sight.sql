-- Sealed files: who may know of them does not follow from places alone. What the database needs for that: the posts and seats of the
-- caller, an opening of which the log tells nobody but the person, and numbers that only leave it when nobody can be made out in them.

-- Does the caller hold a post of this role over this place today? Set by platform/db/scope.ts as `role@place,role@place`.
create function holds_post(wanted text, place text) returns boolean language sql stable parallel safe as $$
  select coalesce((select bool_or(split_part(post, '@', 1) = wanted and place ^@ split_part(post, '@', 2))
    from unnest(string_to_array(nullif(current_setting('balian.posts', true), ''), ',')) as post), false)
$$;

-- The seats of the caller: `account:role@place`, one a post. A seat on a team ends with the post that it came from.
create function me_seats() returns text[] language sql stable parallel safe as $$
  select coalesce((select array_agg(current_setting('balian.account', true) || ':' || post)
    from unnest(string_to_array(nullif(current_setting('balian.posts', true), ''), ',')) as post), '{}')
$$;

-- An opening of a sealed file: its entry in the log names neither the file nor the person.
alter table openings add column sealed boolean not null default false;

-- A question about such an opening is for the supervisor of the person's place, not for the office.
alter table opening_questions add column sealed boolean not null default false;
create policy opening_questions_sealed on opening_questions as restrictive
  using (not sealed or person = (select me_person()) or holds_post('help-supervisor', place));

-- Cells of sealed indicators are nobody's to read.
alter table indicator_cells add column sealed boolean not null default false;
create policy indicator_cells_sealed on indicator_cells as restrictive for select to balian_app using (not sealed);

-- What may be told of sealed indicators: for a county and above only, of at least `fewest` records only, in whole steps. `counts` names for
-- each indicator the one that counts its records (itself, unless it sums an amount). Runs as the owner, past the policy above.
create function sealed_figures(wanted text[], names text[], counts text[], steps bigint[], stocks boolean[], fewest int, from_day date, to_day date)
returns table (place text, name text, value bigint) language sql stable security definer set search_path = public as $$
  select p.place, i.name, (v.value / i.step) * i.step
  from unnest(wanted) as p (place)
  cross join unnest(names, counts, steps, stocks) as i (name, counted, step, stock)
  cross join lateral (select coalesce(sum(c.total), 0)::bigint as value from indicator_cells c where c.county = left(p.place, 6) and c.place = p.place
    and c.indicator = i.name and c.day <= to_day and (i.stock or c.day >= from_day)) v
  cross join lateral (select coalesce(sum(c.total), 0)::bigint as records from indicator_cells c where c.county = left(p.place, 6) and c.place = p.place
    and c.indicator = i.counted and c.day <= to_day and (i.stock or c.day >= from_day)) r
  where length(p.place) <= 6 and in_scope(p.place) and r.records >= fewest
$$;
