-- Phones (手机) of officers and group leaders, and what they could not hand in. A phone belongs to an account; its place says who looks after it.

create table phones (
  account uuid not null constraint phones_account references accounts (id),
  -- Made by the phone itself, one for each account that uses it.
  id uuid not null,
  -- Where the holder's post (or group) is; kept when the post ends, so that somebody still sees what waits in the phone.
  place text collate "C",
  name text not null,
  app text not null,
  villages text[] not null default '{}',
  since timestamptz not null,
  seen timestamptz not null,
  synced timestamptz,
  -- What waits in its outbox, as it said last: route, state, reason, since.
  waiting jsonb not null default '[]',
  cut_at timestamptz,
  cut_by uuid constraint phones_cut_by references accounts (id),
  cut_why text not null default '',
  constraint phones_pkey primary key (account, id)
);
create index phones_place on phones (place, synced);
alter table phones enable row level security;
create policy phones_own on phones to balian_app using (account = me_account());
create policy phones_office on phones for select to balian_app using (in_scope(place));
create policy phones_cut on phones for update to balian_app using (in_scope(place));
revoke delete on phones from balian_app;

-- What a phone wrote and the server did not take (已转交主管). The content is sealed: it may hold anything that was entered.
create table parked_items (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  account uuid not null constraint parked_items_account references accounts (id),
  phone uuid not null,
  command uuid not null,
  route text not null,
  title text not null,
  input text not null,
  files uuid[] not null default '{}',
  why text not null,
  problem text not null default '',
  said text not null default '',
  written timestamptz not null,
  parked timestamptz not null,
  state text not null default 'waiting',
  taker uuid constraint parked_items_taker references accounts (id),
  note text not null default '',
  constraint parked_items_pkey primary key (county, id),
  constraint parked_items_once unique (county, account, command)
);
create index parked_items_place on parked_items (place, state, parked);
alter table parked_items enable row level security;
create policy parked_items_write on parked_items for insert to balian_app with check (account = me_account());
create policy parked_items_own on parked_items for select to balian_app using (account = me_account());
create policy parked_items_office on parked_items to balian_app using (in_scope(place));
revoke delete on parked_items from balian_app;
