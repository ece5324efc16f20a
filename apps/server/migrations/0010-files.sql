-- Attachments (附件) of records, kept in the database: what is backed up with the records cannot be lost without them.
-- A file without an owner was just uploaded and belongs to its sender until a record takes it.

create table files (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  -- Kind and id of the record that it belongs to: 'case', 'activity' …
  owner_kind text,
  owner uuid,
  name text not null,
  type text not null,
  size int not null,
  sha256 text not null,
  bytes bytea not null,
  account uuid,
  account_name text not null,
  at timestamptz not null,
  constraint files_pkey primary key (county, id),
  constraint files_owner check ((owner is null) = (owner_kind is null)),
  constraint files_size check (size = octet_length(bytes) and size > 0)
);
create index files_by_id on files (id);
create index files_by_owner on files (owner, id) where owner is not null;
create index files_loose on files (at) where owner is null;

-- The record whose files this transaction reads: set by foundation/files after the record itself was found, under its own
-- row-level security. So a file opens to whoever may see its record, wherever they are.
create function shown_owner() returns uuid language sql stable parallel safe as $$
  select nullif(current_setting('balian.shown_owner', true), '')::uuid
$$;

alter table files enable row level security;
create policy files_read on files for select to balian_app
  using (case when owner is null then account = me_account() else in_scope(place) or owner = shown_owner() end);
create policy files_add on files for insert to balian_app with check (account = me_account());
create policy files_take on files for update to balian_app using (owner is null and account = me_account()) with check (owner is not null);
revoke update, delete on files from balian_app;
grant update (place, owner_kind, owner) on files to balian_app;

-- Which record a file belongs to; the record then decides who may read it.
create function file_owner(file uuid) returns table (kind text, id uuid) language sql stable security definer set search_path = public as $$
  select f.owner_kind, f.owner from files f where f.id = file and f.owner is not null
$$;
revoke execute on function file_owner(uuid) from public;
grant execute on function file_owner(uuid) to balian_app;
