-- Indicators (指标): every number is counted from records into cells, one a place, level and day. A cell of a stock holds the change
-- of that day, so that its value is the sum of all days up to then.

create table indicator_cells (
  county text collate "C" not null,
  indicator text not null,
  place text collate "C" not null,
  day date not null,
  -- Counted from the records of exactly this place; `total` sums `own` over the place's subtree.
  own bigint not null,
  total bigint not null,
  constraint indicator_cells_pkey primary key (county, indicator, place, day)
);
create index indicator_cells_own on indicator_cells (indicator, day, place) where own <> 0;

-- Places whose records of a source changed in a transaction, written by that transaction: rows only come and go, so that acts in
-- one village never wait for each other.
create table indicator_dirty (
  county text collate "C" not null,
  id uuid not null,
  source text not null,
  place text collate "C" not null,
  constraint indicator_dirty_pkey primary key (county, id)
);

-- How each indicator was declared when all its cells were last counted; a new or changed declaration is counted anew.
create table indicator_counted (
  indicator text constraint indicator_counted_pkey primary key,
  declaration text not null,
  at timestamptz not null
);

alter table indicator_cells enable row level security;
create policy indicator_cells_seen on indicator_cells for select to balian_app using (in_scope(place));
alter table indicator_dirty enable row level security;
create policy indicator_dirty_seen on indicator_dirty for select to balian_app using (in_scope(place));
create policy indicator_dirty_mark on indicator_dirty for insert to balian_app with check (true);
revoke insert, update, delete on indicator_cells from balian_app;
revoke update, delete on indicator_dirty from balian_app;
revoke all on indicator_counted from balian_app;
