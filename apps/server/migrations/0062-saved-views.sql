-- Saved views of lists: each account's own. They hold filters (places, classes, days), no records.

create table saved_views (
  account uuid not null constraint saved_views_account references accounts (id),
  id uuid not null,
  list text not null,
  name text not null,
  filters jsonb not null,
  constraint saved_views_pkey primary key (account, id),
  constraint saved_views_name unique (account, list, name)
);
alter table saved_views enable row level security;
create policy saved_views_own on saved_views to balian_app using (account = me_account());
