-- By which ways a resident wants to be told, and where: a mail address, browsers that take notices. Addresses are sealed.

create table channel_refusals (
  county text collate "C" not null,
  person uuid not null,
  channel text not null,
  place text collate "C" not null,
  -- own, link, reply (an SMS that says T), or the name of whoever wrote it down
  by_way text not null,
  at timestamptz not null,
  constraint channel_refusals_pkey primary key (county, person, channel)
);
create index channel_refusals_by_person on channel_refusals (person);
alter table channel_refusals enable row level security;
create policy channel_refusals_place on channel_refusals to balian_app using (in_scope(place)) with check (in_scope(place));
create policy channel_refusals_own on channel_refusals to balian_app using (person = (select me_person())) with check (person = (select me_person()));

create table mail_addresses (
  county text collate "C" not null,
  person uuid not null,
  place text collate "C" not null,
  address_sealed text not null,
  -- Proven by a code that was sent there.
  confirmed_at timestamptz,
  code_sealed text,
  code_until timestamptz,
  code_tries int not null default 0,
  code_sent_at timestamptz,
  constraint mail_addresses_pkey primary key (county, person)
);
create index mail_addresses_by_person on mail_addresses (person);
alter table mail_addresses enable row level security;
create policy mail_addresses_own on mail_addresses to balian_app using (person = (select me_person())) with check (person = (select me_person()));

-- Browsers of an account that take notices: the endpoint is a secret address.
create table push_subscriptions (
  account uuid not null constraint push_subscriptions_account references accounts (id),
  id uuid not null,
  endpoint_sealed text not null,
  endpoint_blind text not null constraint push_subscriptions_endpoint unique,
  p256dh text not null,
  auth_sealed text not null,
  device text not null,
  made_at timestamptz not null,
  -- The last notice of the account that this browser was told of.
  told_to uuid not null,
  constraint push_subscriptions_pkey primary key (account, id)
);
alter table push_subscriptions enable row level security;
create policy push_subscriptions_own on push_subscriptions to balian_app using (account = me_account()) with check (account = me_account());

-- Test messages of the system administrator: one table for the whole installation. The job that sends one holds its id alone.
create table channel_tests (
  id uuid not null constraint channel_tests_pkey primary key,
  channel text not null,
  address_sealed text not null,
  account uuid not null,
  name text not null,
  at timestamptz not null,
  -- waiting, sent, failed
  state text not null,
  error text,
  done_at timestamptz
);
alter table channel_tests enable row level security;
create policy channel_tests_own on channel_tests to balian_app using (account = me_account()) with check (account = me_account());
revoke update, delete on channel_tests from balian_app;

-- Who has an address of a way: ids alone, so that an audience can be estimated without the addresses being shown.
create function people_with(way text) returns setof uuid language sql stable security definer set search_path = public, pg_temp as $$
  select person from accounts where way = 'in-app' and person is not null and closed_at is null
  union all
  select distinct a.person from accounts a join push_subscriptions s on s.account = a.id where way = 'push' and a.person is not null and a.closed_at is null
  union all
  select person from mail_addresses where way = 'mail' and confirmed_at is not null
$$;
