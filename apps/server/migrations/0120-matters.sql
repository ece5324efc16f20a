-- Declared matters (事项): what the table of every declared kind of case has beside its own items, and how whoever it was for rates it.
--
-- A kind's table is written out with its real columns in its line's migration, and made ready by `call matter_ready('its_table')`:
--   county text collate "C" not null, id uuid not null, …its items…, constraint <table>_pkey primary key (county, id)
-- The items of a step stay empty until it is taken; texts may be `not null default ''`.

create procedure matter_ready(name text) language plpgsql as $$
begin
  execute format('alter table %I add constraint %I foreign key (county, id) references cases (county, id)', name, name || '_case');
  execute format('alter table %I enable row level security', name);
  execute format('create policy %I on %I to balian_app using (exists (select from cases c where c.county = %I.county and c.id = %I.id))',
    name || '_with_case', name, name, name);
  execute format('revoke delete on %I from balian_app', name);
end $$;

-- The list of one kind, newest first.
create index cases_by_kind on cases (kind, opened_at);

-- How it was handled (好差评, five levels): 5 very good … 1 very bad. One for each time it was brought to an end.
create table case_ratings (
  county text collate "C" not null,
  case_id uuid not null,
  -- The step of the timeline with which it was given.
  n int not null,
  level int not null,
  note text not null default '',
  on_day date not null,
  -- own; window or phone-call where an office wrote it down
  how text not null,
  constraint case_ratings_pkey primary key (county, case_id, n),
  constraint case_ratings_case foreign key (county, case_id) references cases (county, id),
  constraint case_ratings_level check (level between 1 and 5),
  constraint case_ratings_how check (how in ('own', 'window', 'phone-call'))
);
alter table case_ratings enable row level security;
create policy case_ratings_with_case on case_ratings to balian_app
  using (exists (select from cases c where c.county = case_ratings.county and c.id = case_ratings.case_id));
revoke update, delete on case_ratings from balian_app;
