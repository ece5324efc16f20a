-- Notices (消息) to accounts, written in the transaction of the act that they tell of. They belong to an account, not to a place.

create table notices (
  account uuid not null constraint notices_account references accounts (id),
  id uuid not null,
  at timestamptz not null,
  -- Put into words by the apps, with these parameters.
  key text not null,
  params jsonb not null default '{}',
  about_kind text,
  about_id text,
  about_place text collate "C",
  urgent boolean not null default false,
  -- What must be told only once (a reminder of one deadline); null may come again.
  once text,
  read_at timestamptz,
  constraint notices_pkey primary key (account, id),
  constraint notices_once unique (account, once)
);
create index notices_unread on notices (account, id) where read_at is null;

alter table notices enable row level security;
create policy notices_write on notices for insert to balian_app with check (true);
create policy notices_own on notices for select to balian_app using (account = me_account());
create policy notices_mark on notices for update to balian_app using (account = me_account());
revoke update, delete on notices from balian_app;
grant update (read_at) on notices to balian_app;
