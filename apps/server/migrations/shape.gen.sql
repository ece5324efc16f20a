-- The schema of today, printed from the catalog by print-shape.ts. Not to be edited.

create function in_scope(place text) returns boolean language sql stable as $$
  select place collate "C" >= nullif(current_setting('balian.lo', true), '')
     and place collate "C" < nullif(current_setting('balian.hi', true), '')
     and (current_setting('balian.more', true) = '-'
       or place ^@ any (string_to_array(nullif(current_setting('balian.more', true), ''), ',')))
$$;

create function me_account() returns uuid language sql stable as $$
  select nullif(current_setting('balian.account', true), '')::uuid
$$;

create function me_groups() returns uuid[] language sql stable as $$
  select coalesce(string_to_array(nullif(current_setting('balian.groups', true), ''), ',')::uuid[], '{}')
$$;

create function me_person() returns uuid language sql stable as $$
  select nullif(current_setting('balian.person', true), '')::uuid
$$;

create table migrations (
  name text not null,
  hash text not null,
  at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (name)
);
-- balian_app may do nothing
