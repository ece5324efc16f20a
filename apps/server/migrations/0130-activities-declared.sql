-- Activities: the mutual-aid groups that took part, and kinds with items of their own.

alter table activities add column groups uuid[] not null default '{}';
-- What a mutual-aid group does by itself is of no line alone.
alter table activities alter column line drop not null;
create index activities_by_groups on activities using gin (groups);

-- Leaders see what their groups took part in, and write it down where the kind lets them.
drop policy activities_seen on activities;
create policy activities_seen on activities to balian_app
  using (in_scope(place) or groups && me_groups()) with check (in_scope(place) or groups && me_groups());

-- A kind's own items stand in a table of its line, one row an activity, made ready by `call activity_ready('its_table')`:
--   county text collate "C" not null, id uuid not null, …its items…, constraint <table>_pkey primary key (county, id)
create procedure activity_ready(name text) language plpgsql as $$
begin
  execute format('alter table %I add constraint %I foreign key (county, id) references activities (county, id)', name, name || '_activity');
  execute format('alter table %I enable row level security', name);
  execute format('create policy %I on %I to balian_app using (exists (select from activities a where a.county = %I.county and a.id = %I.id))',
    name || '_seen', name, name, name);
  execute format('revoke delete on %I from balian_app', name);
end $$;
