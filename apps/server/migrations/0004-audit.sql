-- The audit log: append-only rows written in the transaction of the act, sealed in the background into hash-chained Merkle blocks.

create table audit (
  county text collate "C" not null,
  id uuid not null,
  at timestamptz not null,
  account uuid,
  name text not null,
  role text,
  office text collate "C",
  verb text not null,
  kind text not null,
  subject text not null,
  place text collate "C",
  people uuid[] not null default '{}',
  purpose text,
  detail jsonb not null default '{}',
  command uuid,
  constraint audit_pkey primary key (county, id)
);
create index audit_by_id on audit (id);
create index audit_by_subject on audit (subject, id);
create index audit_by_account on audit (account, id);

-- 谁看过我的档案: who opened whose file. Keyed by the resident, whose county may change.
create table openings (
  person uuid not null,
  audit uuid not null,
  at timestamptz not null,
  account uuid,
  name text not null,
  role text,
  office text collate "C",
  verb text not null,
  purpose text,
  -- An entry that a law keeps secret for a time shows from this moment on; `law` names the rule. Never falsified, only later.
  shown_from timestamptz not null,
  law text,
  constraint openings_pkey primary key (person, audit)
);

create table audit_blocks (
  n int constraint audit_blocks_pkey primary key,
  sealed_at timestamptz not null,
  rows int not null,
  root text not null,
  before text not null,
  hash text not null
);

create table audit_seals (
  audit uuid constraint audit_seals_pkey primary key,
  block int not null constraint audit_seals_block references audit_blocks (n),
  leaf int not null,
  hash text not null,
  constraint audit_seals_leaf unique (block, leaf)
);

alter table audit enable row level security;
create policy audit_write on audit for insert to balian_app with check (true);
create policy audit_read on audit for select to balian_app using (in_scope(place) or account = me_account());
alter table openings enable row level security;
create policy openings_write on openings for insert to balian_app with check (true);
create policy openings_own on openings for select to balian_app using (person = me_person() and shown_from <= now());
revoke update, delete on audit, openings from balian_app;
revoke insert, update, delete on audit_blocks, audit_seals from balian_app;
