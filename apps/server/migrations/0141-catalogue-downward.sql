-- The catalogue is kept at a county or a township and holds for every village beneath: whoever works below reads what stands above.
create function over_scope(place text) returns boolean language sql stable parallel safe as $$
  select exists (
    select from unnest(case when current_setting('balian.more', true) = '-' then array[nullif(current_setting('balian.lo', true), '')]
      else string_to_array(nullif(current_setting('balian.more', true), ''), ',') end) as mine (code)
    where mine.code ^@ place and place <> '')
$$;
create policy service_items_above on service_items for select to balian_app using (over_scope(place));
create policy stations_above on stations for select to balian_app using (over_scope(place));
