-- Spreadsheets of residents on their way in, and e-files that may be of one person.

create table imports (
  county text collate "C" not null,
  id uuid not null,
  -- The subtree that the file may fill.
  place text collate "C" not null,
  account uuid,
  name text not null,
  file text not null,
  -- The header as it was written, to give wrong rows back in the file's own shape.
  headers jsonb not null,
  at timestamptz not null,
  -- checking, checked, applying, applied
  state text not null,
  rows int not null,
  done int not null default 0,
  finished_at timestamptz,
  constraint imports_pkey primary key (county, id),
  constraint imports_state check (state in ('checking', 'checked', 'applying', 'applied'))
);
create index imports_by_place on imports (place, id);

-- A row's cells are sealed as a whole: they hold identity numbers. Deleted when the import is a month old.
create table import_rows (
  county text collate "C" not null,
  import uuid not null,
  -- As the spreadsheet program numbers it.
  row int not null,
  cells_sealed text not null,
  -- waiting, new, changed, same, duplicate, wrong; `applied` tells that it went in.
  verdict text not null default 'waiting',
  name text not null default '',
  person uuid,
  -- [{ column, field, zh, en }]
  faults jsonb not null default '[]',
  -- Names of the fields that differ.
  differs jsonb not null default '[]',
  applied boolean not null default false,
  constraint import_rows_pkey primary key (county, import, row),
  constraint import_rows_import foreign key (county, import) references imports (county, id) on delete cascade
);
create index import_rows_by_verdict on import_rows (import, verdict, row);

create table duplicates (
  county text collate "C" not null,
  id uuid not null,
  -- The two e-files, the smaller id first, and where each lives.
  a uuid not null,
  b uuid not null,
  place text collate "C" not null,
  place_b text collate "C" not null,
  -- name-birth, phone, near-identity, name-household
  reasons jsonb not null,
  -- open, merged, different
  state text not null default 'open',
  found_at timestamptz not null,
  decided_by text,
  decided_at timestamptz,
  note text not null default '',
  constraint duplicates_pkey primary key (county, id),
  constraint duplicates_once unique (county, a, b),
  constraint duplicates_order check (a < b),
  constraint duplicates_state check (state in ('open', 'merged', 'different'))
);
create index duplicates_by_place on duplicates (place, state, id);
create index duplicates_by_b on duplicates (b);

-- A merge remembers both e-files as they were, so that it can be taken back.
create table merges (
  county text collate "C" not null,
  id uuid not null,
  duplicate uuid not null,
  place text collate "C" not null,
  kept uuid not null,
  gone uuid not null,
  kept_before jsonb not null,
  gone_before jsonb not null,
  at timestamptz not null,
  undone_at timestamptz,
  constraint merges_pkey primary key (county, id),
  constraint merges_duplicate foreign key (county, duplicate) references duplicates (county, id)
);
create index merges_by_duplicate on merges (duplicate);

-- Which records of other modules were repointed by a merge.
create table merge_moves (
  county text collate "C" not null,
  merge uuid not null,
  what text not null,
  record uuid not null,
  constraint merge_moves_pkey primary key (county, merge, what, record),
  constraint merge_moves_merge foreign key (county, merge) references merges (county, id)
);

alter table imports enable row level security;
create policy imports_scope on imports using (in_scope(place)) with check (in_scope(place));
alter table import_rows enable row level security;
create policy import_rows_scope on import_rows
  using (exists (select from imports i where i.county = import_rows.county and i.id = import_rows.import))
  with check (exists (select from imports i where i.county = import_rows.county and i.id = import_rows.import));
alter table duplicates enable row level security;
create policy duplicates_scope on duplicates using (in_scope(place) and in_scope(place_b)) with check (in_scope(place) and in_scope(place_b));
alter table merges enable row level security;
create policy merges_scope on merges using (in_scope(place)) with check (in_scope(place));
alter table merge_moves enable row level security;
create policy merge_moves_scope on merge_moves
  using (exists (select from merges m where m.county = merge_moves.county and m.id = merge_moves.merge))
  with check (exists (select from merges m where m.county = merge_moves.county and m.id = merge_moves.merge));
revoke delete on duplicates, merges, merge_moves from balian_app;
