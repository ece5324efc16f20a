-- Retention (保存期限): the terms that this installation set, the rounds with what each did, and holds. What was cleared says since when.

-- Does the caller hold a post of one of these roles anywhere today?
create function holds_role(wanted text[]) returns boolean language sql stable parallel safe as $$
  select coalesce((select bool_or(split_part(post, '@', 1) = any (wanted))
    from unnest(string_to_array(nullif(current_setting('balian.posts', true), ''), ',')) as post), false)
$$;

create table retention_terms (
  term text not null,
  days int not null,
  reason text not null,
  account uuid not null,
  account_name text not null,
  at timestamptz not null,
  constraint retention_terms_pkey primary key (term),
  constraint retention_terms_days check (days > 0)
);
alter table retention_terms enable row level security;
create policy retention_terms_read on retention_terms for select to balian_app using (holds_role(array['auditor', 'security-admin', 'system-admin']));
create policy retention_terms_set on retention_terms to balian_app using (holds_role(array['security-admin'])) with check (holds_role(array['security-admin']));

create table retention_runs (
  id uuid not null,
  at timestamptz not null,
  -- null: by the clock
  by_name text,
  dry boolean not null,
  -- term, before, due, done, held, nextDue: numbers and days only
  results jsonb not null,
  constraint retention_runs_pkey primary key (id)
);
create index retention_runs_by_time on retention_runs (at desc);
alter table retention_runs enable row level security;
create policy retention_runs_read on retention_runs for select to balian_app using (holds_role(array['auditor', 'security-admin', 'system-admin']));
revoke insert, update, delete on retention_runs from balian_app;

create table retention_holds (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  -- null: every class
  term text,
  record text,
  reason text not null,
  asked_by uuid not null,
  asked_name text not null,
  asked_at timestamptz not null,
  confirmed_by uuid,
  confirmed_name text,
  lift_by uuid,
  lift_name text,
  lift_reason text,
  lifted_by uuid,
  lifted_name text,
  lifted_at timestamptz,
  constraint retention_holds_pkey primary key (county, id),
  constraint retention_holds_two check (confirmed_by <> asked_by and lifted_by <> lift_by)
);
create index retention_holds_by_id on retention_holds (id);
alter table retention_holds enable row level security;
create policy retention_holds_place on retention_holds to balian_app
  using (in_scope(place) and holds_role(array['auditor', 'security-admin', 'system-admin']))
  with check (in_scope(place) and holds_role(array['auditor', 'security-admin']));
revoke delete on retention_holds from balian_app;

-- Whole blocks of the log whose entries were deleted at the end of their term: the chain of hashes stays.
alter table audit_blocks add column cleared_on date;

alter table cases add column cleared_on date;
alter table people add column cleared_on date;
alter table care_files add column cleared_on date;
alter table left_behind add column cleared_on date;
alter table boarders add column cleared_on date;
alter table care_guardianships add column cleared_on date;
alter table service_receipts add column cleared_on date;
