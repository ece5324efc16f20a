-- Work to be done after the transaction that asks for it, and rounds that come again and again. A local table: it belongs to
-- no county. Jobs hold ids, never what is sensitive: the app's role may ask for them but not read them.

create table jobs (
  id uuid not null constraint jobs_pkey primary key,
  name text not null,
  key text,
  data jsonb not null,
  due timestamptz not null,
  tries int not null default 0,
  taken_until timestamptz,
  failed_at timestamptz,
  error text
);
-- At most one job of a name and key waits; one that is being done does not count, for it may have missed the latest change.
create unique index jobs_waiting on jobs (name, key) where taken_until is null and failed_at is null;
create index jobs_by_due on jobs (due) where failed_at is null;

create table job_rounds (
  name text not null constraint job_rounds_pkey primary key,
  due timestamptz not null,
  ran_at timestamptz,
  error text
);

revoke all on jobs, job_rounds from balian_app;
grant insert on jobs to balian_app;
grant select (name, key, taken_until, failed_at) on jobs to balian_app;
