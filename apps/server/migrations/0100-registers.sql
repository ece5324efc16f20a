-- Registers (台账) of all lines: what every register's table has beside its own items, and the history of all of them.
--
-- A register's table is written out with its real columns in its line's migration, and made ready by `call register_ready('its_table')`:
--   county text collate "C" not null, id uuid not null, place text collate "C" not null, title text not null,
--   …its items…,
--   ended_on date, ended_why text not null default '', version int not null default 1, made_at timestamptz not null,
--   constraint <table>_pkey primary key (county, id)

create table register_changes (
  county text collate "C" not null,
  id uuid not null,
  -- `safety.policeRooms`
  register text not null,
  record uuid not null,
  place text collate "C" not null,
  at timestamptz not null,
  account uuid,
  name text not null,
  -- added, imported, changed, ended, resumed
  kind text not null,
  -- [{ item, old, new }]; of sealed items no values
  changes jsonb not null default '[]',
  why text not null default '',
  constraint register_changes_pkey primary key (county, id)
);
create index register_changes_by_record on register_changes (county, record, id);
alter table register_changes enable row level security;
create policy register_changes_place on register_changes to balian_app using (in_scope(place)) with check (in_scope(place));
revoke update, delete on register_changes from balian_app;

-- Second lock and the indexes of a register's table. One like it at the same place is refused by the index on its title.
create procedure register_ready(name text) language plpgsql as $$
begin
  execute format('alter table %I enable row level security', name);
  execute format('create policy %I on %I to balian_app using (in_scope(place)) with check (in_scope(place))', name || '_place', name);
  execute format('revoke delete on %I from balian_app', name);
  execute format('create unique index %I on %I (county, place, title) where ended_on is null', name || '_title', name);
  execute format('create index %I on %I (place, id)', name || '_by_place', name);
  execute format('create index %I on %I (id)', name || '_by_id', name);
end $$;
