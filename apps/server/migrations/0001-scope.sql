-- Who sees what, enforced by the database: the role that the server acts under for its users, and the functions that
-- every table's policies are written with. The settings are set for one transaction by platform/db/scope.ts.

-- Roles belong to the whole cluster: another Balian database may have made it already.
do $$ begin
  if not exists (select from pg_roles where rolname = 'balian_app') then
    create role balian_app login nosuperuser nocreatedb nocreaterole nobypassrls;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  execute format('grant balian_app to %I', current_user);
end $$;

grant usage on schema public to balian_app;
alter default privileges in schema public grant select, insert, update, delete on tables to balian_app;
alter default privileges in schema public grant usage on sequences to balian_app;

-- Is the place within the scope of this transaction? Unset or empty settings give null, so it fails closed.
-- No sub-select: so it is inlined into the query, and the range is served by an index on place.
create function in_scope(place text) returns boolean language sql stable parallel safe as $$
  select place collate "C" >= nullif(current_setting('balian.lo', true), '')
     and place collate "C" < nullif(current_setting('balian.hi', true), '')
     and (current_setting('balian.more', true) = '-'
       or place ^@ any (string_to_array(nullif(current_setting('balian.more', true), ''), ',')))
$$;

-- The account that acts; null when nobody is signed in.
create function me_account() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('balian.account', true), '')::uuid
$$;

-- The resident that the caller is; null for officers without a file and for nobody.
create function me_person() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('balian.person', true), '')::uuid
$$;

-- The mutual-aid groups of the caller; empty, never null.
create function me_groups() returns uuid[] language sql stable parallel safe as $$
  select coalesce(string_to_array(nullif(current_setting('balian.groups', true), ''), ',')::uuid[], '{}')
$$;
