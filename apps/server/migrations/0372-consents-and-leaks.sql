-- Consents (同意) with the version of the text that was agreed to, and incidents in which data of persons leaked (个人信息泄露事件).

create table consents (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  person uuid not null,
  key text not null,
  text_version int not null,
  given_at timestamptz not null,
  given_how text not null,
  given_by text not null,
  guardian text,
  withdrawn_at timestamptz,
  withdrawn_how text,
  withdrawn_by text,
  withdrawn_why text,
  constraint consents_pkey primary key (county, id),
  constraint consents_how check (given_how in ('paper', 'own') and coalesce(withdrawn_how, 'own') in ('paper', 'own'))
);
create index consents_by_person on consents (person, given_at);
alter table consents enable row level security;
create policy consents_place on consents to balian_app using (in_scope(place)) with check (in_scope(place));
create policy consents_own on consents to balian_app using (person = me_person()) with check (person = me_person());
revoke delete on consents from balian_app;

create table leaks (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  found_at timestamptz not null,
  happened text not null,
  what text not null,
  kinds text[] not null,
  whose text not null,
  people int not null,
  harm text not null,
  measures text not null,
  advice text not null,
  authority_told_at timestamptz,
  authority text not null,
  people_told_at timestamptz,
  people_told text not null,
  reported_by uuid not null,
  reported_name text not null,
  closed_on date,
  lesson text,
  version int not null default 1,
  constraint leaks_pkey primary key (county, id)
);
create index leaks_by_id on leaks (id);
alter table leaks enable row level security;
create policy leaks_place on leaks to balian_app
  using (in_scope(place) and holds_role(array['security-admin', 'auditor'])) with check (in_scope(place) and holds_role(array['security-admin']));
revoke delete on leaks from balian_app;

-- The person may have it done from the own account, which may not write the e-file otherwise.
create function drop_optional_items(of_person uuid, by_name text, why text) returns void language sql security definer set search_path = public as $$
  insert into person_changes (county, id, person, place, at, account, name, kind, changes, reason)
  select county, gen_random_uuid(), id, place, now(), me_account(), by_name, 'changed', '[]', why from people where id = of_person and (in_scope(place) or id = me_person());
  update people set used_name = '', ethnicity = null, marital = null, political = null, education = null, occupation_class = null, occupation = '',
    work_place = '', version = version + 1
  where id = of_person and (in_scope(place) or id = me_person())
$$;
