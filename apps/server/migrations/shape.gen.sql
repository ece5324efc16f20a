-- The schema of today, printed from the catalog by print-shape.ts. Not to be edited.

create function account_follows(gone uuid, kept uuid) returns SETOF uuid language sql as $$
  update accounts set person = kept where person = gone
    and exists (select from people where id = gone and merged_into = kept)
    and not exists (select from accounts o where o.person = kept)
  returning id
$$;

create function account_returns(account uuid, kept uuid, gone uuid) returns SETOF uuid language sql as $$
  update accounts set person = gone where id = account and person = kept
    and exists (select from people where id = gone and state <> 'merged')
  returning id
$$;

create function acting_case() returns uuid language sql stable as $$
  select nullif(current_setting('balian.acting_case', true), '')::uuid
$$;



create function ballot_receipts_of(at_county text, at_ballot uuid) returns text[] language sql stable as $$
  select r.codes from ballot_receipts r join ballots b on b.county = r.county and b.id = r.ballot
  where r.county = at_county and r.ballot = at_ballot and b.state = 'closed'
$$;

create function base_most(wanted uuid, first_day date, last_day date, without uuid) returns integer language sql stable as $$
  select coalesce(max(o.taken), 0) from (
    select first_day as day union
    select from_day from help_stays where base = wanted and from_day > first_day and (last_day is null or from_day <= last_day)) d
  cross join lateral base_occupancy(array[wanted], d.day, 1, without) o
$$;

create function base_occupancy(bases uuid[], first_day date, days integer, without uuid DEFAULT NULL::uuid) returns TABLE(base uuid, day date, taken integer) language sql stable as $$
  select b.base, first_day + n, (select count(*)::int from help_stays s
    where s.base = b.base and s.id is distinct from without and s.from_day <= first_day + n and (s.to_day is null or s.to_day >= first_day + n))
  from unnest(bases) as b (base) cross join generate_series(0, days - 1) as n
$$;

create function bases_of_counties(counties text[]) returns TABLE(id uuid, place text, title text, capacity integer, opened_on date) language sql stable as $$
  select id, place, title, capacity, opened_on from transitional_bases
  where ended_on is null and county ^@ any (counties)
$$;

create function cast_ballot(at_county text, at_ballot uuid, chosen text[], receipt text) returns boolean language plpgsql as $$
begin
  perform from ballots b where b.county = at_county and b.id = at_ballot and b.state = 'open' and b.method = 'ballot' for update;
  if not found then return false; end if;
  update ballot_roll set voted = 'own' where county = at_county and ballot = at_ballot and person = me_person() and voted is null;
  if not found then return false; end if;
  update ballot_box set votes = votes + (choice = any (chosen))::int where county = at_county and ballot = at_ballot;
  if receipt is not null then
    update ballot_receipts set codes = array(select c from unnest(codes || receipt) as c order by c) where county = at_county and ballot = at_ballot;
  end if;
  return true;
end $$;

create function count_ballots(at_county text, at_ballot uuid) returns TABLE(choice text, votes integer) language sql stable as $$
  select x.choice, x.votes from ballot_box x join ballots b on b.county = x.county and b.id = x.ballot
  where x.county = at_county and x.ballot = at_ballot and b.state = 'closed'
$$;

create function drop_optional_items(of_person uuid, by_name text, why text) returns void language sql as $$
  insert into person_changes (county, id, person, place, at, account, name, kind, changes, reason)
  select county, gen_random_uuid(), id, place, now(), me_account(), by_name, 'changed', '[]', why from people where id = of_person and (in_scope(place) or id = me_person());
  update people set used_name = '', ethnicity = null, marital = null, political = null, education = null, occupation_class = null, occupation = '',
    work_place = '', version = version + 1
  where id = of_person and (in_scope(place) or id = me_person())
$$;

create function errand_code(errand uuid) returns text language sql stable as $$
  select code from errand_codes where id = errand
$$;

create function evaluation_mine(place text, account uuid) returns boolean language sql stable as $$
  select account = me_account() or (in_scope(place) and (account is null or holds_post('manager', place) or holds_post('auditor', place)))
$$;

create function evaluation_open(of_county text, of_run uuid, in_states text[]) returns boolean language sql stable as $$
  select exists (select from evaluation_runs r where r.county = of_county and r.id = of_run and r.state = any (in_states))
$$;

create function fellow_members(of_group uuid) returns TABLE(id uuid, name text) language sql stable as $$
  select p.id, p.name from group_members m join people p on p.id = m.person
  where m.in_group = of_group and m.left_on is null
    and (of_group = any (me_groups()) or in_scope(m.place)
      or exists (select from group_members o where o.in_group = of_group and o.person = me_person() and o.left_on is null))
$$;

create function file_owner(file uuid) returns TABLE(kind text, id uuid) language sql stable as $$
  select f.owner_kind, f.owner from files f where f.id = file and f.owner is not null
$$;

create function gathering_counts(ids uuid[]) returns TABLE(gathering uuid, people integer) language sql stable as $$
  select s.gathering, sum(s.people)::int from gathering_signs s where s.gathering = any (ids) group by s.gathering
$$;

create function group_people(wanted uuid[]) returns TABLE(id uuid, name text, place text) language sql stable as $$
  select p.id, p.name, p.place from people p
  where p.id = any (wanted) and p.state <> 'merged' and (
    exists (select from group_members m where m.person = p.id and m.in_group = any (me_groups()) and m.left_on is null)
    or exists (select from group_leaders l where l.person = p.id and l.ended_at is null and (l.in_group = any (me_groups())
      or exists (select from group_members m where m.in_group = l.in_group and m.person = me_person() and m.left_on is null))))
$$;

create function groups_near(today date) returns TABLE(county text, id uuid, place text, name text, kind text, sub text, purpose text, joining text, founded_on date, members integer, leaders text[]) language sql stable as $$
  select g.county, g.id, g.place, g.name, g.kind, g.sub, g.purpose, g.joining, g.founded_on,
    (select count(*)::int from group_members m where m.county = g.county and m.in_group = g.id and m.left_on is null),
    coalesce((select array_agg(l.name order by l.name) from (
      select distinct q.name from group_leaders t join people q on q.id = t.person
      where t.county = g.county and t.in_group = g.id and t.ended_at is null and t.from_day <= today and (t.to_day is null or t.to_day >= today)) l), '{}')
  from people p join groups g on g.ended_on is null and g.county = left(p.place, 6)
    and (left(g.place, 12) = left(p.place, 12) or g.place = left(p.place, 9))
  where p.id = me_person() and p.state in ('present', 'away')
$$;

create function guaranteed_by(who uuid) returns TABLE(loans integer, amount bigint) language sql stable as $$
  select count(*)::int, coalesce(sum(g.amount), 0)::bigint from guarantees g where who = any (g.guarantors) and g.state in ('proposed', 'lent')
$$;

create function holds_post(wanted text, place text) returns boolean language sql stable as $$
  select coalesce((select bool_or(split_part(post, '@', 1) = wanted and place ^@ split_part(post, '@', 2))
    from unnest(string_to_array(nullif(current_setting('balian.posts', true), ''), ',')) as post), false)
$$;

create function holds_role(wanted text[]) returns boolean language sql stable as $$
  select coalesce((select bool_or(split_part(post, '@', 1) = any (wanted))
    from unnest(string_to_array(nullif(current_setting('balian.posts', true), ''), ',')) as post), false)
$$;

create function in_scope(place text) returns boolean language sql stable as $$
  select place collate "C" >= nullif(current_setting('balian.lo', true), '')
     and place collate "C" < nullif(current_setting('balian.hi', true), '')
     and (current_setting('balian.more', true) = '-'
       or place ^@ any (string_to_array(nullif(current_setting('balian.more', true), ''), ',')))
$$;

create function join_small_sums(at_county text, at_ballot uuid) returns void language plpgsql as $$
declare own int; papers int;
begin
  perform from ballots b where b.county = at_county and b.id = at_ballot and b.state = 'closed';
  if not found then return; end if;
  select count(*) filter (where voted = 'own'), count(*) filter (where voted = 'paper') into own, papers
    from ballot_roll where county = at_county and ballot = at_ballot;
  if own = 0 or papers = 0 or (own >= 5 and papers >= 5) then return; end if;
  update ballot_box set votes = 0 where county = at_county and ballot = at_ballot;
  update ballot_counts set votes = '{}', blank = 0, invalid = 0 where county = at_county and ballot = at_ballot;
end $$;

create function labour_follows_merge(at_county text, at_merge uuid, back boolean, entries uuid[]) returns TABLE(side text, entry uuid) language plpgsql as $$
declare
  old_file uuid;
  new_file uuid;
begin
  select case when back then m.kept else m.gone end, case when back then m.gone else m.kept end into old_file, new_file
    from merges m where m.county = at_county and m.id = at_merge and in_scope(m.place) and (m.undone_at is not null) = back;
  if not found then return; end if;
  return query with changed as (
    update labour_entries e set giver = new_file where e.giver = old_file and e.receiver <> new_file and (entries is null or e.id = any (entries)) returning e.id
  ) select 'giver'::text, c.id from changed c;
  return query with changed as (
    update labour_entries e set receiver = new_file where e.receiver = old_file and e.giver <> new_file and (entries is null or e.id = any (entries)) returning e.id
  ) select 'receiver'::text, c.id from changed c;
end $$;

create function leaders_to_tell(of_group uuid, today date) returns TABLE(person uuid) language sql stable as $$
  select distinct t.person from group_leaders t
  where t.in_group = of_group and t.ended_at is null and t.from_day <= today and (t.to_day is null or t.to_day >= today)
    and exists (select from groups_near(today) n where n.id = of_group)
$$;

create function leading_places(people uuid[]) returns SETOF text language sql stable as $$
  select distinct place from group_leaders where person = any (people)
$$;

create function lecture_open(wanted uuid) returns TABLE(county text, place text, theme text, secret text) language sql stable as $$
  select s.county, s.place, s.theme, s.secret from lecture_sessions s where s.id = wanted and s.closed_at is null
$$;

create function lectures_near() returns TABLE(id uuid, theme text, place text) language sql stable as $$
  select s.id, s.theme, s.place from people p join lecture_sessions s
    on s.closed_at is null and s.county = left(p.place, 6) and left(s.place, 9) = left(p.place, 9)
  where p.id = me_person() order by s.opened_at desc
$$;

create function letter_receipts(of uuid[]) returns TABLE(dispatch uuid, person uuid, channel text, state text, error text, read_at timestamp with time zone) language sql stable as $$
  select d.dispatch, d.person, coalesce(d.channel, d.tried[cardinality(d.tried)]), d.state, case when d.state = 'dead' then d.error end, d.read_at
  from deliveries d join dispatches m on m.id = d.dispatch
  where d.dispatch = any (of) and m.kind = 'direct' and (m.account = me_account() or in_scope(m.place) or in_scope(d.place))
$$;



create function me_account() returns uuid language sql stable as $$
  select nullif(current_setting('balian.account', true), '')::uuid
$$;

create function me_groups() returns uuid[] language sql stable as $$
  select coalesce(string_to_array(nullif(current_setting('balian.groups', true), ''), ',')::uuid[], '{}')
$$;

create function me_helped() returns boolean language sql stable as $$
  select coalesce(current_setting('balian.helped', true) = '1', false)
$$;

create function me_person() returns uuid language sql stable as $$
  select nullif(current_setting('balian.person', true), '')::uuid
$$;

create function me_seats() returns text[] language sql stable as $$
  select coalesce((select array_agg(current_setting('balian.account', true) || ':' || post)
    from unnest(string_to_array(nullif(current_setting('balian.posts', true), ''), ',')) as post), '{}')
$$;

create function messages_follow(gone uuid, kept uuid) returns TABLE(what text, noted uuid) language sql as $$
  with merge as (select from people where id = gone and merged_into = kept),
  d as (update deliveries r set person = kept where r.person = gone and exists (select from merge)
    and not exists (select from deliveries k where k.county = r.county and k.person = kept and k.dispatch = r.dispatch) returning r.dispatch),
  c as (update channel_refusals r set person = kept where r.person = gone and exists (select from merge)
    and not exists (select from channel_refusals k where k.county = r.county and k.person = kept and k.channel = r.channel) returning r.channel),
  m as (update mail_addresses r set person = kept where r.person = gone and exists (select from merge)
    and not exists (select from mail_addresses k where k.county = r.county and k.person = kept) returning r.person)
  select 'deliveries', dispatch from d union all select 'channel_refusals', md5(channel)::uuid from c union all select 'mail_addresses', md5('mail')::uuid from m
$$;

create function messages_return(kept uuid, gone uuid, told uuid[], refused uuid[], mailed uuid[]) returns void language sql as $$
  update deliveries set person = gone where person = kept and dispatch = any (told) and exists (select from people where id = gone and state <> 'merged');
  update channel_refusals set person = gone where person = kept and md5(channel)::uuid = any (refused) and exists (select from people where id = gone and state <> 'merged');
  update mail_addresses set person = gone where person = kept and md5('mail')::uuid = any (mailed) and exists (select from people where id = gone and state <> 'merged');
$$;

create function my_household() returns uuid language sql stable as $$
  select household from people where id = me_person() and state <> 'merged' limit 1
$$;

create function my_place() returns text language sql stable as $$
  select place from people where id = me_person() and state in ('present', 'away') limit 1
$$;

create function my_wards() returns uuid[] language sql stable as $$
  select coalesce(array_agg(distinct found.id), '{}') from (
    select c.id from people me join people c on c.county = me.county and c.household = me.household and c.id <> me.id
    where me.id = me_person() and me.state in ('present', 'away') and c.state in ('present', 'away')
      and (me.relation in ('02', '10', '11', '12') or me.id = (select h.head from households h where h.county = me.county and h.id = me.household))
      and c.relation in ('20', '21', '22', '23', '24', '25', '26', '27', '29', '30', '31', '32', '33', '34', '35', '36', '37', '39')
      and c.birth > (now() at time zone 'Asia/Shanghai')::date - interval '14 years'
    union all
    select g.ward from guardians g
    where g.guardian = me_person() and g.from_day <= (now() at time zone 'Asia/Shanghai')::date
      and (g.to_day is null or g.to_day >= (now() at time zone 'Asia/Shanghai')::date)
  ) found
$$;

create function names_among(words text[]) returns SETOF text language sql stable as $$
  select distinct name from people where name collate "C" = any (words)
$$;

create function open_ballot_box(at_county text, at_ballot uuid, choices text[]) returns void language plpgsql as $$
begin
  perform from ballots b where b.county = at_county and b.id = at_ballot and b.state = 'made';
  if not found then return; end if;
  insert into ballot_box (county, ballot, choice) select at_county, at_ballot, c from unnest(choices) as c on conflict do nothing;
  insert into ballot_receipts (county, ballot) values (at_county, at_ballot) on conflict do nothing;
end $$;

create function over_scope(place text) returns boolean language sql stable as $$
  select exists (
    select from unnest(case when current_setting('balian.more', true) = '-' then array[nullif(current_setting('balian.lo', true), '')]
      else string_to_array(nullif(current_setting('balian.more', true), ''), ',') end) as mine (code)
    where mine.code ^@ place and place <> '')
$$;

create function party_places(matter uuid) returns TABLE(person uuid, place text) language sql stable as $$
  select distinct p.id, p.place from cases c join case_parties o on o.county = c.county and o.case_id = c.id and o.gone_at is null
  join people p on p.id = o.person and p.state in ('present', 'away')
  where c.id = matter and not c.sealed and (in_scope(c.place) or in_scope(c.desk) or me_account() = any (c.workers))
$$;

create function people_with(way text) returns SETOF uuid language sql stable as $$
  select person from accounts where way = 'in-app' and person is not null and closed_at is null
  union all
  select distinct a.person from accounts a join push_subscriptions s on s.account = a.id where way = 'push' and a.person is not null and a.closed_at is null
  union all
  select person from mail_addresses where way = 'mail' and confirmed_at is not null
$$;

create function receipt_counted(at_county text, at_ballot uuid, code text) returns boolean language sql stable as $$
  select coalesce((select code = any (codes) from ballot_receipts where county = at_county and ballot = at_ballot), false)
$$;



create function roll_turnout(at_county text, at_ballot uuid) returns TABLE(size integer, own integer, papers integer) language sql stable as $$
  select count(*)::int, count(*) filter (where voted = 'own')::int, count(*) filter (where voted = 'paper')::int
  from ballot_roll where county = at_county and ballot = at_ballot
$$;

create function sealed_figures(wanted text[], names text[], counts text[], steps bigint[], stocks boolean[], fewest integer, from_day date, to_day date) returns TABLE(place text, name text, value bigint) language sql stable as $$
  select p.place, i.name, case when o.owner then v.value else (v.value / i.step) * i.step end
  from unnest(wanted) as p (place)
  cross join unnest(names, counts, steps, stocks) as i (name, counted, step, stock)
  cross join (select current_setting('role') <> 'balian_app' as owner) o
  cross join lateral (select coalesce(sum(c.total), 0)::bigint as value from indicator_cells c where c.county = left(p.place, 6) and c.place = p.place
    and c.indicator = i.name and c.day <= to_day and (i.stock or c.day >= from_day)) v
  cross join lateral (select coalesce(sum(c.total), 0)::bigint as records from indicator_cells c where c.county = left(p.place, 6) and c.place = p.place
    and c.indicator = i.counted and c.day <= to_day and (i.stock or c.day >= from_day)) r
  where length(p.place) <= 6 and (o.owner or in_scope(p.place) and r.records >= fewest)
$$;

create function shown_owner() returns uuid language sql stable as $$
  select nullif(current_setting('balian.shown_owner', true), '')::uuid
$$;

create function stop_way(of_person uuid, way text, moment timestamp with time zone) returns void language sql as $$
  insert into channel_refusals (county, person, channel, place, by_way, at)
  select county, id, way, place, 'link', moment from people where id = of_person and state in ('present', 'away') on conflict do nothing
$$;

create function topics_published(village text) returns TABLE(id uuid, title text, forum text, kind text, state text, notice text, published_on date, objections_until date, steps_done integer, steps integer, done_on date) language sql stable as $$
  select t.id, t.title, t.forum, t.kind, t.state, t.notice, t.published_on, t.objections_until,
    (select count(*)::int from topic_steps s where s.county = t.county and s.topic = t.id and s.done_on is not null),
    (select count(*)::int from topic_steps s where s.county = t.county and s.topic = t.id), t.done_on
  from topics t
  where t.place >= village and t.place < village || ':' and t.notice is not null and t.in_group is null and t.state in ('objections', 'carrying', 'done')
  order by t.published_on desc, t.id limit 50
$$;

create table account_subjects (
  issuer text not null,
  subject text not null,
  account uuid not null,
  bound_by uuid not null,
  bound_at timestamp with time zone not null,
  constraint account_subjects_one UNIQUE (issuer, account),
  constraint account_subjects_pkey PRIMARY KEY (issuer, subject),
  constraint account_subjects_account FOREIGN KEY (account) REFERENCES accounts(id)
);
alter table account_subjects enable row level security;
-- balian_app may do nothing

create table accounts (
  id uuid not null,
  login text not null,
  name text not null,
  password text not null,
  person uuid,
  language text default 'zh'::text not null,
  totp text,
  totp_wanted text,
  tries integer default 0 not null,
  locked_until timestamp with time zone,
  closed_at timestamp with time zone,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  office text collate "C",
  office_phone text,
  pinyin text default ''::text not null,
  initials text default ''::text not null,
  first_password boolean default false not null,
  recovery text[] default '{}'::text[] not null,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_office FOREIGN KEY (office) REFERENCES places(code)
);
CREATE INDEX accounts_by_office ON accounts USING btree (office);
CREATE UNIQUE INDEX accounts_login ON accounts USING btree (lower(login));
CREATE UNIQUE INDEX accounts_person ON accounts USING btree (person) WHERE (person IS NOT NULL);
-- balian_app may select some columns

create table activities (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  line text,
  kind text not null,
  on_day date not null,
  from_time text,
  to_time text,
  theme text not null,
  spot text default ''::text not null,
  reached integer default 0 not null,
  findings text default ''::text not null,
  account uuid,
  account_name text not null,
  made_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  version integer default 1 not null,
  groups uuid[] default '{}'::uuid[] not null,
  constraint activities_pkey PRIMARY KEY (county, id),
  constraint activities_place FOREIGN KEY (place) REFERENCES places(code),
  constraint activities_county CHECK ((county = "left"(place, 6))),
  constraint activities_reached CHECK ((reached >= 0))
);
CREATE INDEX activities_by_day ON activities USING btree (kind, on_day);
CREATE INDEX activities_by_groups ON activities USING gin (groups);
CREATE INDEX activities_by_id ON activities USING btree (id);
CREATE INDEX activities_by_place ON activities USING btree (place, on_day);
alter table activities enable row level security;
create policy activities_seen on activities using (in_scope(place) OR (groups && me_groups())) with check (in_scope(place) OR (groups && me_groups()));
-- balian_app may select, insert, update

create table activity_who (
  county text collate "C" not null,
  activity uuid not null,
  n integer not null,
  account uuid,
  name text not null,
  duty text default ''::text not null,
  constraint activity_who_pkey PRIMARY KEY (county, activity, n),
  constraint activity_who_activity FOREIGN KEY (county, activity) REFERENCES activities(county, id)
);
alter table activity_who enable row level security;
create policy activity_who_seen on activity_who using (EXISTS ( SELECT
   FROM activities a
  WHERE ((a.county = activity_who.county) AND (a.id = activity_who.activity))));
-- balian_app may select, insert, update, delete

create table association_groups (
  county text collate "C" not null,
  association uuid not null,
  group_id uuid not null,
  on_day date not null,
  by text not null,
  constraint association_groups_pkey PRIMARY KEY (county, association, group_id),
  constraint association_groups_association FOREIGN KEY (county, association) REFERENCES associations(county, id)
);
alter table association_groups enable row level security;
create policy association_groups_with_association on association_groups using (EXISTS ( SELECT
   FROM associations a
  WHERE ((a.county = association_groups.county) AND (a.id = association_groups.association))));
-- balian_app may select, insert, update, delete

create table associations (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  form text not null,
  trade text not null,
  head text default ''::text not null,
  phone_sealed text,
  households integer,
  groups integer,
  founded_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint associations_pkey PRIMARY KEY (county, id)
);
CREATE INDEX associations_by_id ON associations USING btree (id);
CREATE INDEX associations_by_place ON associations USING btree (place, id);
CREATE UNIQUE INDEX associations_title ON associations USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table associations enable row level security;
create policy associations_place on associations using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table audit (
  county text collate "C" not null,
  id uuid not null,
  at timestamp with time zone not null,
  account uuid,
  name text not null,
  role text,
  office text collate "C",
  verb text not null,
  kind text not null,
  subject text not null,
  place text collate "C",
  people uuid[] default '{}'::uuid[] not null,
  purpose text,
  detail jsonb default '{}'::jsonb not null,
  command uuid,
  constraint audit_pkey PRIMARY KEY (county, id)
);
CREATE INDEX audit_by_account ON audit USING btree (account, id);
CREATE INDEX audit_by_id ON audit USING btree (id);
CREATE INDEX audit_by_subject ON audit USING btree (subject, id);
alter table audit enable row level security;
create policy audit_read on audit for select using (in_scope(place) OR (account = me_account()));
create policy audit_write on audit for insert with check true;
-- balian_app may select, insert

create table audit_blocks (
  n integer not null,
  sealed_at timestamp with time zone not null,
  rows integer not null,
  root text not null,
  before text not null,
  hash text not null,
  cleared_on date,
  constraint audit_blocks_pkey PRIMARY KEY (n)
);
-- balian_app may select

create table audit_seals (
  audit uuid not null,
  block integer not null,
  leaf integer not null,
  hash text not null,
  constraint audit_seals_leaf UNIQUE (block, leaf),
  constraint audit_seals_pkey PRIMARY KEY (audit),
  constraint audit_seals_block FOREIGN KEY (block) REFERENCES audit_blocks(n)
);
-- balian_app may select

create table ballot_box (
  county text collate "C" not null,
  ballot uuid not null,
  choice text not null,
  votes integer default 0 not null,
  constraint ballot_box_pkey PRIMARY KEY (county, ballot, choice),
  constraint ballot_box_ballot FOREIGN KEY (county, ballot) REFERENCES ballots(county, id)
);
alter table ballot_box enable row level security;
-- balian_app may do nothing

create table ballot_counts (
  county text collate "C" not null,
  ballot uuid not null,
  account uuid not null,
  name text not null,
  present integer not null,
  votes jsonb not null,
  blank integer not null,
  invalid integer not null,
  constraint ballot_counts_pkey PRIMARY KEY (county, ballot, account),
  constraint ballot_counts_ballot FOREIGN KEY (county, ballot) REFERENCES ballots(county, id)
);
alter table ballot_counts enable row level security;
create policy counts_with_ballot on ballot_counts using (EXISTS ( SELECT
   FROM ballots b
  WHERE ((b.county = ballot_counts.county) AND (b.id = ballot_counts.ballot) AND in_scope(b.place))));
-- balian_app may select, insert, update

create table ballot_objections (
  county text collate "C" not null,
  id uuid not null,
  ballot uuid not null,
  person uuid,
  text text not null,
  made_at timestamp with time zone not null,
  answer text,
  upheld boolean,
  answered_at timestamp with time zone,
  constraint ballot_objections_pkey PRIMARY KEY (county, id),
  constraint ballot_objections_ballot FOREIGN KEY (county, ballot) REFERENCES ballots(county, id)
);
alter table ballot_objections enable row level security;
create policy objections_with_ballot on ballot_objections using (EXISTS ( SELECT
   FROM ballots b
  WHERE ((b.county = ballot_objections.county) AND (b.id = ballot_objections.ballot))));
-- balian_app may select, insert, update

create table ballot_receipts (
  county text collate "C" not null,
  ballot uuid not null,
  codes text[] default '{}'::text[] not null,
  constraint ballot_receipts_pkey PRIMARY KEY (county, ballot),
  constraint ballot_receipts_ballot FOREIGN KEY (county, ballot) REFERENCES ballots(county, id)
);
alter table ballot_receipts enable row level security;
-- balian_app may do nothing

create table ballot_roll (
  county text collate "C" not null,
  ballot uuid not null,
  place text collate "C" not null,
  person uuid not null,
  voted text,
  constraint ballot_roll_pkey PRIMARY KEY (county, ballot, person),
  constraint ballot_roll_ballot FOREIGN KEY (county, ballot) REFERENCES ballots(county, id)
);
CREATE INDEX ballot_roll_by_person ON ballot_roll USING btree (person);
alter table ballot_roll enable row level security;
create policy roll_change on ballot_roll for update using in_scope(place) with check in_scope(place);
create policy roll_read on ballot_roll for select using (in_scope(place) OR (person = me_person()));
create policy roll_write on ballot_roll for insert with check in_scope(place);
-- balian_app may select, insert, update

create table ballots (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  in_group uuid,
  method text not null,
  state text default 'made'::text not null,
  constraint ballots_pkey PRIMARY KEY (county, id),
  constraint ballots_method CHECK ((method = ANY (ARRAY['ballot'::text, 'hands'::text]))),
  constraint ballots_state CHECK ((state = ANY (ARRAY['made'::text, 'open'::text, 'closed'::text])))
);
CREATE INDEX ballots_by_id ON ballots USING btree (id);
alter table ballots enable row level security;
create policy ballots_change on ballots for update using in_scope(place) with check in_scope(place);
create policy ballots_read on ballots for select using (in_scope(place) OR (in_group = ANY (me_groups())) OR (in_group IN ( SELECT m.in_group
   FROM group_members m
  WHERE ((m.person = me_person()) AND (m.left_on IS NULL)))) OR (EXISTS ( SELECT
   FROM ballot_roll r
  WHERE ((r.county = ballots.county) AND (r.ballot = ballots.id) AND (r.person = me_person())))));
create policy ballots_write on ballots for insert with check in_scope(place);
-- balian_app may select, insert, update

create table boarder_check_ins (
  county text collate "C" not null,
  id uuid not null,
  boarder uuid not null,
  place text collate "C" not null,
  on_day date not null,
  how text not null,
  note text default ''::text not null,
  account uuid,
  name text not null,
  in_group uuid,
  at timestamp with time zone not null,
  undone_at timestamp with time zone,
  undone_why text,
  constraint boarder_check_ins_pkey PRIMARY KEY (county, id),
  constraint boarder_check_ins_boarder FOREIGN KEY (county, boarder) REFERENCES boarders(county, id),
  constraint boarder_check_ins_how CHECK ((how = ANY (ARRAY['lodging'::text, 'met'::text, 'phone'::text])))
);
CREATE INDEX boarder_check_ins_by_boarder ON boarder_check_ins USING btree (county, boarder, on_day);
CREATE INDEX boarder_check_ins_by_id ON boarder_check_ins USING btree (id);
CREATE INDEX boarder_check_ins_by_place ON boarder_check_ins USING btree (place, on_day);
alter table boarder_check_ins enable row level security;
create policy boarder_check_ins_group on boarder_check_ins for select using (in_group = ANY (me_groups()));
create policy boarder_check_ins_place on boarder_check_ins using in_scope(place) with check in_scope(place);
create policy boarder_check_ins_report on boarder_check_ins for insert with check ((account = me_account()) AND (in_group = ANY (me_groups())));
create policy boarder_check_ins_undo on boarder_check_ins for update using ((account = me_account()) AND (in_group = ANY (me_groups())));
-- balian_app may select, insert, update

create table boarders (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  school text not null,
  house uuid,
  school_party text default ''::text not null,
  police_party text default ''::text not null,
  parent_party text default ''::text not null,
  phone_sealed text,
  landlord_party text default ''::text not null,
  group_party text default ''::text not null,
  signed boolean default false not null,
  signed_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  school_phone_sealed text,
  police_phone_sealed text,
  landlord_phone_sealed text,
  group_phone_sealed text,
  from_on date,
  until_on date,
  mutual_group uuid,
  last_seen date,
  cleared_on date,
  constraint boarders_pkey PRIMARY KEY (county, id)
);
CREATE INDEX boarders_by_group ON boarders USING btree (mutual_group);
CREATE INDEX boarders_by_house ON boarders USING btree (house);
CREATE INDEX boarders_by_id ON boarders USING btree (id);
CREATE INDEX boarders_by_person ON boarders USING btree (person);
CREATE INDEX boarders_by_place ON boarders USING btree (place, id);
CREATE UNIQUE INDEX boarders_title ON boarders USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table boarders enable row level security;
create policy boarders_leader on boarders for select using ((mutual_group = ANY (me_groups())) AND (ended_on IS NULL));
create policy boarders_leader_sees on boarders for update using ((mutual_group = ANY (me_groups())) AND (ended_on IS NULL));
create policy boarders_place on boarders using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table call_back_agreements (
  county text collate "C" not null,
  matter uuid not null,
  place text collate "C" not null,
  agreed boolean not null,
  said_by text not null,
  said_at timestamp with time zone not null,
  constraint call_back_agreements_pkey PRIMARY KEY (county, matter),
  constraint call_back_agreements_matter FOREIGN KEY (county, matter) REFERENCES cases(county, id)
);
CREATE INDEX call_back_agreements_by_place ON call_back_agreements USING btree (place) WHERE agreed;
alter table call_back_agreements enable row level security;
create policy call_back_agreements_here on call_back_agreements using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table call_back_draws (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  from_day date not null,
  to_day date not null,
  seed text not null,
  eligible uuid[] not null,
  size integer not null,
  drawn_by text not null,
  drawn_at timestamp with time zone not null,
  constraint call_back_draws_once UNIQUE (county, place, from_day, to_day),
  constraint call_back_draws_pkey PRIMARY KEY (county, id),
  constraint call_back_draws_days CHECK ((to_day >= from_day))
);
CREATE INDEX call_back_draws_by_id ON call_back_draws USING btree (id);
CREATE INDEX call_back_draws_by_place ON call_back_draws USING btree (place);
alter table call_back_draws enable row level security;
create policy call_back_draws_here on call_back_draws using in_scope(place) with check in_scope(place);
-- balian_app may select, insert

create table call_backs (
  county text collate "C" not null,
  id uuid not null,
  draw uuid not null,
  n integer not null,
  matter uuid not null,
  place text collate "C" not null,
  result text not null,
  content text,
  note text default ''::text not null,
  called_on date,
  called_by text,
  constraint call_backs_pkey PRIMARY KEY (county, id),
  constraint call_backs_draw FOREIGN KEY (county, draw) REFERENCES call_back_draws(county, id),
  constraint call_backs_result CHECK ((result = ANY (ARRAY['waiting'::text, 'reached'::text, 'not-reached'::text, 'declined'::text])))
);
CREATE INDEX call_backs_by_draw ON call_backs USING btree (county, draw, n);
CREATE INDEX call_backs_by_id ON call_backs USING btree (id);
CREATE INDEX call_backs_by_place ON call_backs USING btree (place);
alter table call_backs enable row level security;
create policy call_backs_called on call_backs for update using (in_scope(place) AND (result = 'waiting'::text)) with check in_scope(place);
create policy call_backs_drawn on call_backs for insert with check in_scope(place);
create policy call_backs_seen on call_backs for select using in_scope(place);
-- balian_app may select, insert, update

create table care_files (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  person uuid not null,
  name text not null,
  reasons text[] not null,
  since date not null,
  rule_days integer not null,
  plan_days integer,
  plan_why text default ''::text not null,
  last_seen date,
  keeper_kind text,
  keeper_account uuid,
  keeper_person uuid,
  keeper_group uuid,
  by_hand boolean default false not null,
  shared_on date,
  closed_on date,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  cleared_on date,
  constraint care_files_person UNIQUE (county, person),
  constraint care_files_pkey PRIMARY KEY (county, id),
  constraint care_files_keeper CHECK (
CASE keeper_kind
    WHEN 'officer'::text THEN (keeper_account IS NOT NULL)
    WHEN 'leader'::text THEN ((keeper_person IS NOT NULL) AND (keeper_group IS NOT NULL))
    ELSE (keeper_kind IS NULL)
END)
);
CREATE INDEX care_files_by_group ON care_files USING btree (keeper_group);
CREATE INDEX care_files_by_id ON care_files USING btree (id);
CREATE INDEX care_files_by_place ON care_files USING btree (place);
alter table care_files enable row level security;
create policy care_files_leader on care_files for select using ((keeper_kind = 'leader'::text) AND (keeper_group = ANY (me_groups())) AND (keeper_person = me_person()) AND (closed_on IS NULL));
create policy care_files_leader_sees on care_files for update using ((keeper_kind = 'leader'::text) AND (keeper_group = ANY (me_groups())) AND (keeper_person = me_person()) AND (closed_on IS NULL));
create policy care_files_place on care_files using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table care_guardianships (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  child uuid not null,
  parent text not null,
  parents_at text default ''::text not null,
  parent_phone_sealed text,
  guardian text not null,
  relation text,
  guardian_phone_sealed text,
  guardian_address text default ''::text not null,
  school text default ''::text not null,
  village_contact uuid,
  signed_on date,
  from_on date not null,
  until_on date not null,
  agreed text default ''::text not null,
  reminded text,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  cleared_on date,
  constraint care_guardianships_pkey PRIMARY KEY (county, id)
);
CREATE INDEX care_guardianships_by_child ON care_guardianships USING btree (child);
CREATE INDEX care_guardianships_by_id ON care_guardianships USING btree (id);
CREATE INDEX care_guardianships_by_place ON care_guardianships USING btree (place, id);
CREATE INDEX care_guardianships_by_until ON care_guardianships USING btree (until_on) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX care_guardianships_title ON care_guardianships USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table care_guardianships enable row level security;
create policy care_guardianships_place on care_guardianships using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table care_help_given (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  kind text not null,
  given_on date not null,
  amount bigint,
  labour_days integer,
  what text default ''::text not null,
  by text not null,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint care_help_given_pkey PRIMARY KEY (county, id)
);
CREATE INDEX care_help_given_by_id ON care_help_given USING btree (id);
CREATE INDEX care_help_given_by_person ON care_help_given USING btree (person, given_on);
CREATE INDEX care_help_given_by_place ON care_help_given USING btree (place, id);
CREATE UNIQUE INDEX care_help_given_title ON care_help_given USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table care_help_given enable row level security;
create policy care_help_given_place on care_help_given using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table care_in_need (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  reason text not null,
  since date not null,
  contact text default ''::text not null,
  phone_sealed text,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint care_in_need_pkey PRIMARY KEY (county, id)
);
CREATE INDEX care_in_need_by_id ON care_in_need USING btree (id);
CREATE INDEX care_in_need_by_person ON care_in_need USING btree (person);
CREATE INDEX care_in_need_by_place ON care_in_need USING btree (place, id);
CREATE UNIQUE INDEX care_in_need_title ON care_in_need USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table care_in_need enable row level security;
create policy care_in_need_place on care_in_need using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table care_needs (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  kind text not null,
  what text not null,
  assessed_on date not null,
  next_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint care_needs_pkey PRIMARY KEY (county, id)
);
CREATE INDEX care_needs_by_id ON care_needs USING btree (id);
CREATE INDEX care_needs_by_person ON care_needs USING btree (person);
CREATE INDEX care_needs_by_place ON care_needs USING btree (place, id);
CREATE UNIQUE INDEX care_needs_title ON care_needs USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table care_needs enable row level security;
create policy care_needs_place on care_needs using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table care_offers (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  giver text not null,
  kind text not null,
  what text not null,
  person uuid,
  phone_sealed text,
  until date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint care_offers_pkey PRIMARY KEY (county, id)
);
CREATE INDEX care_offers_by_id ON care_offers USING btree (id);
CREATE INDEX care_offers_by_kind ON care_offers USING btree (kind, place) WHERE (ended_on IS NULL);
CREATE INDEX care_offers_by_person ON care_offers USING btree (person);
CREATE INDEX care_offers_by_place ON care_offers USING btree (place, id);
CREATE UNIQUE INDEX care_offers_title ON care_offers USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table care_offers enable row level security;
create policy care_offers_place on care_offers using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table care_pairs (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  helper_kind text not null,
  account uuid,
  helper uuid,
  since date not null,
  agreed text default ''::text not null,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint care_pairs_pkey PRIMARY KEY (county, id)
);
CREATE INDEX care_pairs_by_helper ON care_pairs USING btree (helper);
CREATE INDEX care_pairs_by_id ON care_pairs USING btree (id);
CREATE INDEX care_pairs_by_person ON care_pairs USING btree (person);
CREATE INDEX care_pairs_by_place ON care_pairs USING btree (place, id);
CREATE UNIQUE INDEX care_pairs_title ON care_pairs USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table care_pairs enable row level security;
create policy care_pairs_place on care_pairs using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table care_requests (
  county text collate "C" not null,
  id uuid not null,
  kind text not null,
  what text not null,
  danger boolean default false not null,
  basic boolean default false not null,
  wanted date,
  urgency text,
  offer uuid,
  agreed text default ''::text not null,
  constraint care_requests_pkey PRIMARY KEY (county, id),
  constraint care_requests_case FOREIGN KEY (county, id) REFERENCES cases(county, id)
);
CREATE INDEX care_requests_by_offer ON care_requests USING btree (county, offer);
alter table care_requests enable row level security;
create policy care_requests_with_case on care_requests using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = care_requests.county) AND (c.id = care_requests.id))));
-- balian_app may select, insert, update

create table care_screenings (
  county text collate "C" not null,
  id uuid not null,
  households integer not null,
  found integer not null,
  stopped integer,
  constraint care_screenings_pkey PRIMARY KEY (county, id),
  constraint care_screenings_activity FOREIGN KEY (county, id) REFERENCES activities(county, id)
);
alter table care_screenings enable row level security;
create policy care_screenings_seen on care_screenings using (EXISTS ( SELECT
   FROM activities a
  WHERE ((a.county = care_screenings.county) AND (a.id = care_screenings.id))));
-- balian_app may select, insert, update

create table care_services (
  county text collate "C" not null,
  id uuid not null,
  form text not null,
  site uuid,
  constraint care_services_pkey PRIMARY KEY (county, id),
  constraint care_services_activity FOREIGN KEY (county, id) REFERENCES activities(county, id)
);
alter table care_services enable row level security;
create policy care_services_seen on care_services using (EXISTS ( SELECT
   FROM activities a
  WHERE ((a.county = care_services.county) AND (a.id = care_services.id))));
-- balian_app may select, insert, update

create table care_spells (
  county text collate "C" not null,
  id uuid not null,
  file uuid not null,
  place text collate "C" not null,
  began date not null,
  ended date,
  contacts integer not null,
  days integer not null,
  constraint care_spells_day UNIQUE (county, file, began),
  constraint care_spells_pkey PRIMARY KEY (county, id),
  constraint care_spells_file FOREIGN KEY (county, file) REFERENCES care_files(county, id)
);
CREATE INDEX care_spells_by_place ON care_spells USING btree (place);
alter table care_spells enable row level security;
create policy care_spells_leader on care_spells using (EXISTS ( SELECT
   FROM care_files f
  WHERE ((f.county = care_spells.county) AND (f.id = care_spells.file) AND (f.keeper_person = me_person()) AND (f.keeper_group = ANY (me_groups()))))) with check (EXISTS ( SELECT
   FROM care_files f
  WHERE ((f.county = care_spells.county) AND (f.id = care_spells.file) AND (f.keeper_person = me_person()) AND (f.keeper_group = ANY (me_groups())))));
create policy care_spells_place on care_spells using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update, delete

create table care_visits (
  county text collate "C" not null,
  id uuid not null,
  file uuid not null,
  place text collate "C" not null,
  on_day date not null,
  how text not null,
  note text default ''::text not null,
  photos integer default 0 not null,
  account uuid,
  name text not null,
  in_group uuid,
  at timestamp with time zone not null,
  undone_at timestamp with time zone,
  undone_by text,
  undone_why text,
  constraint care_visits_pkey PRIMARY KEY (county, id),
  constraint care_visits_file FOREIGN KEY (county, file) REFERENCES care_files(county, id),
  constraint care_visits_how CHECK ((how = ANY (ARRAY['home'::text, 'met'::text, 'phone'::text])))
);
CREATE INDEX care_visits_by_file ON care_visits USING btree (county, file, on_day);
CREATE INDEX care_visits_by_id ON care_visits USING btree (id);
CREATE INDEX care_visits_by_place ON care_visits USING btree (place, on_day);
alter table care_visits enable row level security;
create policy care_visits_own on care_visits for select using (account = me_account());
create policy care_visits_place on care_visits using in_scope(place) with check in_scope(place);
create policy care_visits_report on care_visits for insert with check ((account = me_account()) AND (in_group = ANY (me_groups())));
create policy care_visits_undo on care_visits for update using ((account = me_account()) AND (in_group = ANY (me_groups())));
-- balian_app may select, insert, update

create table case_deadlines (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  what text not null,
  from_day date not null,
  due_day date not null,
  source text not null,
  done_at timestamp with time zone,
  note text default ''::text not null,
  reminded_at timestamp with time zone,
  escalated_at timestamp with time zone,
  constraint case_deadlines_pkey PRIMARY KEY (county, case_id, id),
  constraint case_deadlines_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id)
);
CREATE INDEX case_deadlines_open ON case_deadlines USING btree (due_day) WHERE (done_at IS NULL);
alter table case_deadlines enable row level security;
create policy case_deadlines_with_case on case_deadlines using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = case_deadlines.county) AND (c.id = case_deadlines.case_id))));
-- balian_app may select, insert, update

create table case_links (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  other_county text collate "C" not null,
  other uuid not null,
  relation text not null,
  note text default ''::text not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint case_links_pkey PRIMARY KEY (county, case_id, id),
  constraint case_links_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id),
  constraint case_links_self CHECK ((case_id <> other))
);
CREATE INDEX case_links_by_other ON case_links USING btree (other_county, other);
CREATE UNIQUE INDEX case_links_once ON case_links USING btree (county, case_id, other);
alter table case_links enable row level security;
create policy case_links_with_case on case_links using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = case_links.county) AND (c.id = case_links.case_id))));
-- balian_app may select, insert, update, delete

create table case_numbers (
  county text collate "C" not null,
  office text collate "C" not null,
  kind text not null,
  year integer not null,
  last integer not null,
  constraint case_numbers_pkey PRIMARY KEY (county, office, kind, year)
);
alter table case_numbers enable row level security;
create policy case_numbers_office on case_numbers using (in_scope(office) OR (office = NULLIF(current_setting('balian.numbering'::text, true), ''::text)));
-- balian_app may select, insert, update

create table case_papers (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  kept_as text not null,
  note text default ''::text not null,
  file uuid,
  by_name text not null,
  at timestamp with time zone not null,
  constraint case_papers_pkey PRIMARY KEY (county, case_id, id),
  constraint case_papers_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id),
  constraint case_papers_something CHECK (((file IS NOT NULL) OR (note <> ''::text)))
);
alter table case_papers enable row level security;
create policy case_papers_with_case on case_papers using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = case_papers.county) AND (c.id = case_papers.case_id))));
-- balian_app may select, insert

create table case_parties (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  n integer not null,
  kind text not null,
  person uuid,
  organization uuid,
  name text not null,
  role text not null,
  sex text,
  birth_year integer,
  occupation text,
  address text,
  phone text,
  agent_name text,
  agent_phone text,
  agent_relation text,
  gone_at timestamp with time zone,
  constraint case_parties_pkey PRIMARY KEY (county, case_id, id),
  constraint case_parties_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id),
  constraint case_parties_kind CHECK ((kind = ANY (ARRAY['person'::text, 'organization'::text, 'outsider'::text]))),
  constraint case_parties_person CHECK (((kind <> 'person'::text) OR (person IS NOT NULL)))
);
CREATE INDEX case_parties_by_person ON case_parties USING btree (person) WHERE (person IS NOT NULL);
alter table case_parties enable row level security;
create policy case_parties_with_case on case_parties using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = case_parties.county) AND (c.id = case_parties.case_id))));
-- balian_app may select, insert, update

create table case_ratings (
  county text collate "C" not null,
  case_id uuid not null,
  n integer not null,
  level integer not null,
  note text default ''::text not null,
  on_day date not null,
  how text not null,
  constraint case_ratings_pkey PRIMARY KEY (county, case_id, n),
  constraint case_ratings_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id),
  constraint case_ratings_how CHECK ((how = ANY (ARRAY['own'::text, 'window'::text, 'phone-call'::text]))),
  constraint case_ratings_level CHECK (((level >= 1) AND (level <= 5)))
);
alter table case_ratings enable row level security;
create policy case_ratings_with_case on case_ratings using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = case_ratings.county) AND (c.id = case_ratings.case_id))));
-- balian_app may select, insert

create table case_steps (
  county text collate "C" not null,
  case_id uuid not null,
  n integer not null,
  id uuid not null,
  step text not null,
  from_state text,
  to_state text not null,
  by uuid,
  by_name text not null,
  by_role text,
  desk text collate "C" not null,
  at timestamp with time zone not null,
  note text default ''::text not null,
  data jsonb default '{}'::jsonb not null,
  constraint case_steps_pkey PRIMARY KEY (county, case_id, n),
  constraint case_steps_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id)
);
alter table case_steps enable row level security;
create policy case_steps_with_case on case_steps using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = case_steps.county) AND (c.id = case_steps.case_id))));
-- balian_app may select, insert

create table case_transfers (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  from_desk text collate "C" not null,
  to_desk text collate "C",
  body text,
  body_name text default ''::text not null,
  direction text not null,
  reason text not null,
  offered_at timestamp with time zone not null,
  offered_by uuid not null,
  offered_name text not null,
  answer text default 'offered'::text not null,
  answered_at timestamp with time zone,
  answered_name text,
  answer_note text default ''::text not null,
  constraint case_transfers_pkey PRIMARY KEY (county, case_id, id),
  constraint case_transfers_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id),
  constraint case_transfers_to FOREIGN KEY (to_desk) REFERENCES places(code),
  constraint case_transfers_direction CHECK ((direction = ANY (ARRAY['up'::text, 'down'::text, 'across'::text, 'outside'::text]))),
  constraint case_transfers_goal CHECK (((to_desk IS NULL) = (direction = 'outside'::text)))
);
CREATE UNIQUE INDEX case_transfers_one ON case_transfers USING btree (county, case_id) WHERE (answer = 'offered'::text);
alter table case_transfers enable row level security;
create policy case_transfers_with_case on case_transfers using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = case_transfers.county) AND (c.id = case_transfers.case_id))));
-- balian_app may select, insert, update

create table case_workers (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  account uuid,
  group_id uuid,
  name text not null,
  part text not null,
  note text default ''::text not null,
  since timestamp with time zone not null,
  until timestamp with time zone,
  constraint case_workers_pkey PRIMARY KEY (county, case_id, id),
  constraint case_workers_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id),
  constraint case_workers_part CHECK ((part = ANY (ARRAY['lead'::text, 'assisting'::text, 'supervising'::text, 'invited'::text])))
);
CREATE UNIQUE INDEX case_workers_once ON case_workers USING btree (county, case_id, account) WHERE ((until IS NULL) AND (account IS NOT NULL));
alter table case_workers enable row level security;
create policy case_workers_with_case on case_workers using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = case_workers.county) AND (c.id = case_workers.case_id))));
-- balian_app may select, insert, update

create table cases (
  county text collate "C" not null,
  id uuid not null,
  line text not null,
  kind text not null,
  number text,
  number_office text collate "C",
  number_year integer,
  number_seq integer,
  title text not null,
  place text collate "C" not null,
  desk text collate "C" not null,
  offered text collate "C",
  state text not null,
  before text,
  state_since timestamp with time zone not null,
  opened_at timestamp with time zone not null,
  opened_day date not null,
  opened_by uuid,
  opened_name text not null,
  opened_as text not null,
  due_day date,
  next_due date,
  closed_at timestamp with time zone,
  sealed boolean default false not null,
  people uuid[] default '{}'::uuid[] not null,
  groups uuid[] default '{}'::uuid[] not null,
  workers uuid[] default '{}'::uuid[] not null,
  steps integer default 0 not null,
  version integer default 1 not null,
  cleared_on date,
  constraint cases_number UNIQUE (county, kind, number_office, number_year, number_seq),
  constraint cases_pkey PRIMARY KEY (county, id),
  constraint cases_desk FOREIGN KEY (desk) REFERENCES places(code),
  constraint cases_offered FOREIGN KEY (offered) REFERENCES places(code),
  constraint cases_place FOREIGN KEY (place) REFERENCES places(code),
  constraint cases_county CHECK ((county = "left"(place, 6)))
);
CREATE INDEX cases_by_desk ON cases USING btree (desk, next_due) WHERE (closed_at IS NULL);
CREATE INDEX cases_by_due ON cases USING btree (next_due) WHERE (closed_at IS NULL);
CREATE INDEX cases_by_groups ON cases USING gin (groups);
CREATE INDEX cases_by_id ON cases USING btree (id);
CREATE INDEX cases_by_kind ON cases USING btree (kind, opened_at);
CREATE INDEX cases_by_people ON cases USING gin (people);
CREATE INDEX cases_by_place ON cases USING btree (line, place, opened_day);
CREATE INDEX cases_by_workers ON cases USING gin (workers);
alter table cases enable row level security;
create policy cases_changed on cases for update using (((NOT sealed) AND (in_scope(place) OR in_scope(desk) OR in_scope(offered))) OR (me_account() = ANY (workers)) OR (me_person() = ANY (people)) OR (groups && me_groups())) with check true;
create policy cases_helped on cases as restrictive for select using (NOT (sealed AND me_helped()));
create policy cases_opened on cases for insert with check (in_scope(place) OR ((opened_by = me_account()) AND ((me_person() = ANY (people)) OR (groups && me_groups()))));
create policy cases_seen on cases for select using (((NOT sealed) AND (in_scope(place) OR in_scope(desk) OR in_scope(offered))) OR (me_account() = ANY (workers)) OR (me_person() = ANY (people)) OR (groups && me_groups()) OR (id = acting_case()));
-- balian_app may select, insert, update

create table channel_refusals (
  county text collate "C" not null,
  person uuid not null,
  channel text not null,
  place text collate "C" not null,
  by_way text not null,
  at timestamp with time zone not null,
  constraint channel_refusals_pkey PRIMARY KEY (county, person, channel)
);
CREATE INDEX channel_refusals_by_person ON channel_refusals USING btree (person);
alter table channel_refusals enable row level security;
create policy channel_refusals_own on channel_refusals using (person = ( SELECT me_person() AS me_person)) with check (person = ( SELECT me_person() AS me_person));
create policy channel_refusals_place on channel_refusals using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update, delete

create table channel_tests (
  id uuid not null,
  channel text not null,
  address_sealed text not null,
  account uuid not null,
  name text not null,
  at timestamp with time zone not null,
  state text not null,
  error text,
  done_at timestamp with time zone,
  constraint channel_tests_pkey PRIMARY KEY (id)
);
alter table channel_tests enable row level security;
create policy channel_tests_own on channel_tests using (account = me_account()) with check (account = me_account());
-- balian_app may select, insert

create table commands (
  id uuid not null,
  account uuid,
  route text not null,
  at timestamp with time zone not null,
  reply jsonb,
  constraint commands_pkey PRIMARY KEY (id)
);
CREATE INDEX commands_by_time ON commands USING btree (at);
alter table commands enable row level security;
create policy commands_own on commands using (NOT (account IS DISTINCT FROM me_account())) with check (NOT (account IS DISTINCT FROM me_account()));
-- balian_app may select, insert

create table consents (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  person uuid not null,
  key text not null,
  text_version integer not null,
  given_at timestamp with time zone not null,
  given_how text not null,
  given_by text not null,
  guardian text,
  withdrawn_at timestamp with time zone,
  withdrawn_how text,
  withdrawn_by text,
  withdrawn_why text,
  constraint consents_pkey PRIMARY KEY (county, id),
  constraint consents_how CHECK (((given_how = ANY (ARRAY['paper'::text, 'own'::text])) AND (COALESCE(withdrawn_how, 'own'::text) = ANY (ARRAY['paper'::text, 'own'::text]))))
);
CREATE INDEX consents_by_person ON consents USING btree (person, given_at);
alter table consents enable row level security;
create policy consents_own on consents using (person = me_person()) with check (person = me_person());
create policy consents_place on consents using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table consultations (
  county text collate "C" not null,
  id uuid not null,
  area text not null,
  question text not null,
  answer text default ''::text not null,
  basis text default ''::text not null,
  answered_by uuid,
  referred_to text,
  referred_where text default ''::text not null,
  constraint consultations_pkey PRIMARY KEY (county, id),
  constraint consultations_case FOREIGN KEY (county, id) REFERENCES cases(county, id)
);
alter table consultations enable row level security;
create policy consultations_with_case on consultations using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = consultations.county) AND (c.id = consultations.id))));
-- balian_app may select, insert, update

create table deliveries (
  county text collate "C" not null,
  dispatch uuid not null,
  person uuid not null,
  place text collate "C" not null,
  channel text,
  state text not null,
  urgent boolean default false not null,
  tried text[] default '{}'::text[] not null,
  tries integer default 0 not null,
  due timestamp with time zone not null,
  taken_until timestamp with time zone,
  peer_ref text,
  error text,
  at timestamp with time zone not null,
  sent_at timestamp with time zone,
  done_at timestamp with time zone,
  read_at timestamp with time zone,
  cleared_on date,
  constraint deliveries_pkey PRIMARY KEY (county, dispatch, person)
);
CREATE INDEX deliveries_by_dispatch ON deliveries USING btree (dispatch, state);
CREATE INDEX deliveries_by_person ON deliveries USING btree (person, at);
CREATE INDEX deliveries_by_place ON deliveries USING btree (place, at);
CREATE INDEX deliveries_by_ref ON deliveries USING btree (channel, peer_ref) WHERE ((state = 'sent'::text) AND (peer_ref IS NOT NULL));
CREATE INDEX deliveries_dead ON deliveries USING btree (dispatch) WHERE (state = 'dead'::text);
CREATE INDEX deliveries_due ON deliveries USING btree (channel, due) WHERE (state = 'waiting'::text);
alter table deliveries enable row level security;
create policy deliveries_again on deliveries for update using (in_scope(place) AND (state = 'dead'::text));
create policy deliveries_own on deliveries for select using (person = ( SELECT me_person() AS me_person));
create policy deliveries_place on deliveries for select using in_scope(place);
create policy deliveries_read on deliveries for update using (person = ( SELECT me_person() AS me_person));
create policy deliveries_told on deliveries for insert with check true;
-- balian_app may select, insert, update some columns

create table dispatches (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  kind text not null,
  title text not null,
  body text not null,
  about_kind text,
  about_id uuid,
  channels text[] not null,
  urgent boolean default false not null,
  account uuid,
  name text not null,
  at timestamp with time zone not null,
  line text,
  purpose text,
  constraint dispatches_pkey PRIMARY KEY (county, id)
);
CREATE INDEX dispatches_about ON dispatches USING btree (about_id) WHERE (about_id IS NOT NULL);
CREATE INDEX dispatches_by_id ON dispatches USING btree (id);
CREATE INDEX dispatches_by_place ON dispatches USING btree (place, id);
alter table dispatches enable row level security;
create policy dispatches_of_matter on dispatches for select using ((about_id IS NOT NULL) AND (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.id = dispatches.about_id) AND (NOT c.sealed) AND (in_scope(c.place) OR in_scope(c.desk) OR (me_account() = ANY (c.workers)))))));
create policy dispatches_place on dispatches for select using in_scope(place);
create policy dispatches_received on dispatches for select using (EXISTS ( SELECT
   FROM deliveries d
  WHERE ((d.dispatch = dispatches.id) AND (d.person = ( SELECT me_person() AS me_person)))));
create policy dispatches_tell on dispatches for insert with check (account = me_account());
-- balian_app may select, insert

create table dispute_agreements (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  n integer not null,
  form text not null,
  facts text not null,
  terms text not null,
  performance text not null,
  copies integer not null,
  made_on date not null,
  effective_on date not null,
  constraint dispute_agreements_n UNIQUE (county, case_id, n),
  constraint dispute_agreements_pkey PRIMARY KEY (county, case_id, id),
  constraint dispute_agreements_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id),
  constraint dispute_agreements_form CHECK ((form = ANY (ARRAY['written'::text, 'oral'::text])))
);
alter table dispute_agreements enable row level security;
create policy dispute_agreements_with_case on dispute_agreements using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = dispute_agreements.county) AND (c.id = dispute_agreements.case_id))));
-- balian_app may select, insert

create table dispute_confirmations (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  agreement uuid not null,
  asked_on date not null,
  court text not null,
  both_agree boolean not null,
  answer text default 'asked'::text not null,
  answered_on date,
  document text default ''::text not null,
  constraint dispute_confirmations_pkey PRIMARY KEY (county, case_id, id),
  constraint dispute_confirmations_agreement FOREIGN KEY (county, case_id, agreement) REFERENCES dispute_agreements(county, case_id, id),
  constraint dispute_confirmations_both CHECK (both_agree)
);
CREATE UNIQUE INDEX dispute_confirmations_open ON dispute_confirmations USING btree (county, agreement) WHERE (answer = ANY (ARRAY['asked'::text, 'confirmed'::text]));
alter table dispute_confirmations enable row level security;
create policy dispute_confirmations_with_case on dispute_confirmations using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = dispute_confirmations.county) AND (c.id = dispute_confirmations.case_id))));
-- balian_app may select, insert, update

create table dispute_performances (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  agreement uuid not null,
  n integer not null,
  what text not null,
  party uuid,
  amount bigint default 0 not null,
  due_day date not null,
  done_on date,
  done_note text default ''::text not null,
  constraint dispute_performances_pkey PRIMARY KEY (county, case_id, id),
  constraint dispute_performances_agreement FOREIGN KEY (county, case_id, agreement) REFERENCES dispute_agreements(county, case_id, id)
);
alter table dispute_performances enable row level security;
create policy dispute_performances_with_case on dispute_performances using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = dispute_performances.county) AND (c.id = dispute_performances.case_id))));
-- balian_app may select, insert, update

create table dispute_sessions (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  n integer not null,
  held_at timestamp with time zone not null,
  venue text not null,
  attendees text default ''::text not null,
  minutes text not null,
  result text not null,
  next_at timestamp with time zone,
  recorder text not null,
  constraint dispute_sessions_n UNIQUE (county, case_id, n),
  constraint dispute_sessions_pkey PRIMARY KEY (county, case_id, id),
  constraint dispute_sessions_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id),
  constraint dispute_sessions_result CHECK ((result = ANY (ARRAY['settled'::text, 'failed'::text, 'continued'::text])))
);
alter table dispute_sessions enable row level security;
create policy dispute_sessions_with_case on dispute_sessions using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = dispute_sessions.county) AND (c.id = dispute_sessions.case_id))));
-- balian_app may select, insert

create table dispute_visits (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  n integer not null,
  on_day date not null,
  reason text not null,
  content text not null,
  satisfied integer,
  visitor text not null,
  constraint dispute_visits_n UNIQUE (county, case_id, n),
  constraint dispute_visits_pkey PRIMARY KEY (county, case_id, id),
  constraint dispute_visits_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id),
  constraint dispute_visits_satisfied CHECK (((satisfied >= 1) AND (satisfied <= 5)))
);
alter table dispute_visits enable row level security;
create policy dispute_visits_with_case on dispute_visits using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = dispute_visits.county) AND (c.id = dispute_visits.case_id))));
-- balian_app may select, insert

create table disputes (
  county text collate "C" not null,
  id uuid not null,
  class text not null,
  source text not null,
  entrusted_by text,
  occurred_on date,
  place_detail text default ''::text not null,
  brief text not null,
  claims text default ''::text not null,
  people_count integer not null,
  amount bigint default 0 not null,
  severity text default 'ordinary'::text not null,
  may_escalate boolean default false not null,
  closed_doors boolean default false not null,
  rights_told_at timestamp with time zone,
  rights_told_how text,
  accepted_on date,
  refused_because text,
  outcome text,
  outcome_on date,
  routes_told text,
  constraint disputes_pkey PRIMARY KEY (county, id),
  constraint disputes_case FOREIGN KEY (county, id) REFERENCES cases(county, id),
  constraint disputes_outcome CHECK ((outcome = ANY (ARRAY['written'::text, 'oral'::text, 'failed'::text, 'withdrawn'::text, 'handed-on'::text]))),
  constraint disputes_source CHECK ((source = ANY (ARRAY['proactive'::text, 'on_application'::text, 'entrusted'::text])))
);
CREATE INDEX disputes_by_class ON disputes USING btree (county, class);
alter table disputes enable row level security;
create policy disputes_with_case on disputes using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = disputes.county) AND (c.id = disputes.id))));
-- balian_app may select, insert, update

create table duplicates (
  county text collate "C" not null,
  id uuid not null,
  a uuid not null,
  b uuid not null,
  place text collate "C" not null,
  place_b text collate "C" not null,
  reasons jsonb not null,
  state text default 'open'::text not null,
  found_at timestamp with time zone not null,
  decided_by text,
  decided_at timestamp with time zone,
  note text default ''::text not null,
  constraint duplicates_once UNIQUE (county, a, b),
  constraint duplicates_pkey PRIMARY KEY (county, id),
  constraint duplicates_order CHECK ((a < b)),
  constraint duplicates_state CHECK ((state = ANY (ARRAY['open'::text, 'merged'::text, 'different'::text])))
);
CREATE INDEX duplicates_by_b ON duplicates USING btree (b);
CREATE INDEX duplicates_by_place ON duplicates USING btree (place, state, id);
alter table duplicates enable row level security;
create policy duplicates_scope on duplicates using (in_scope(place) AND in_scope(place_b)) with check (in_scope(place) AND in_scope(place_b));
-- balian_app may select, insert, update

create table enterprises (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  credit text not null,
  category text not null,
  address text not null,
  phone_sealed text,
  legal_name text default ''::text not null,
  staff integer not null,
  contracts integer,
  security_name text default ''::text not null,
  security_phone_sealed text,
  chemical boolean default false not null,
  hazard text,
  party_fit boolean default false not null,
  party_body boolean default false not null,
  party_members integer,
  union_body boolean default false not null,
  union_members integer,
  youth_body boolean default false not null,
  youth_members integer,
  women_body boolean default false not null,
  women_count integer,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint enterprises_pkey PRIMARY KEY (county, id),
  constraint enterprises_contracts CHECK ((contracts <= staff))
);
CREATE INDEX enterprises_by_id ON enterprises USING btree (id);
CREATE INDEX enterprises_by_place ON enterprises USING btree (place, id);
CREATE UNIQUE INDEX enterprises_title ON enterprises USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table enterprises enable row level security;
create policy enterprises_place on enterprises using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table errand_agents (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  station uuid,
  phone_sealed text,
  since date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint errand_agents_pkey PRIMARY KEY (county, id)
);
CREATE INDEX errand_agents_by_id ON errand_agents USING btree (id);
CREATE INDEX errand_agents_by_person ON errand_agents USING btree (person);
CREATE INDEX errand_agents_by_place ON errand_agents USING btree (place, id);
CREATE INDEX errand_agents_by_station ON errand_agents USING btree (station);
CREATE UNIQUE INDEX errand_agents_title ON errand_agents USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table errand_agents enable row level security;
create policy errand_agents_place on errand_agents using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table errand_codes (
  code text not null,
  county text collate "C" not null,
  id uuid not null,
  constraint errand_codes_pkey PRIMARY KEY (code)
);
CREATE UNIQUE INDEX errand_codes_by_errand ON errand_codes USING btree (id);
alter table errand_codes enable row level security;
create policy errand_codes_new on errand_codes for insert with check (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = errand_codes.county) AND (c.id = errand_codes.id))));
-- balian_app may insert

create table errand_matters (
  county text collate "C" not null,
  id uuid not null,
  service uuid not null,
  mode text not null,
  channel text not null,
  request text default ''::text not null,
  authorized_on date,
  missing text default ''::text not null,
  missing_until date,
  submitted_to text default ''::text not null,
  submitted_on date,
  receipt text default ''::text not null,
  appointed_on date,
  outcome text,
  result text default ''::text not null,
  constraint errand_matters_pkey PRIMARY KEY (county, id),
  constraint errand_matters_case FOREIGN KEY (county, id) REFERENCES cases(county, id),
  constraint errand_matters_mode CHECK ((mode = ANY (ARRAY['at-once'::text, 'for-you'::text, 'lead-you'::text])))
);
alter table errand_matters enable row level security;
create policy errand_matters_with_case on errand_matters using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = errand_matters.county) AND (c.id = errand_matters.id))));
-- balian_app may select, insert, update

create table errand_paper_moves (
  county text collate "C" not null,
  paper uuid not null,
  n integer not null,
  act text not null,
  from_name text not null,
  to_name text not null,
  by uuid,
  by_name text not null,
  at timestamp with time zone not null,
  note text default ''::text not null,
  receipt text default ''::text not null,
  constraint errand_paper_moves_pkey PRIMARY KEY (county, paper, n),
  constraint errand_paper_moves_paper FOREIGN KEY (county, paper) REFERENCES errand_papers(county, id)
);
alter table errand_paper_moves enable row level security;
create policy errand_paper_moves_with_paper on errand_paper_moves using (EXISTS ( SELECT
   FROM errand_papers p
  WHERE ((p.county = errand_paper_moves.county) AND (p.id = errand_paper_moves.paper))));
-- balian_app may select, insert

create table errand_papers (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  n integer not null,
  name text not null,
  form text not null,
  count integer not null,
  holder text not null,
  holder_account uuid,
  holder_name text not null,
  since timestamp with time zone not null,
  offered_to uuid,
  offered_name text,
  constraint errand_papers_pkey PRIMARY KEY (county, id),
  constraint errand_papers_case FOREIGN KEY (county, case_id) REFERENCES cases(county, id),
  constraint errand_papers_form CHECK ((form = ANY (ARRAY['original'::text, 'copy'::text]))),
  constraint errand_papers_holder CHECK (((holder = ANY (ARRAY['account'::text, 'body'::text, 'owner'::text])) AND ((holder = 'account'::text) = (holder_account IS NOT NULL))))
);
CREATE INDEX errand_papers_by_case ON errand_papers USING btree (county, case_id, n);
CREATE INDEX errand_papers_by_holder ON errand_papers USING btree (holder_account) WHERE (holder = 'account'::text);
CREATE INDEX errand_papers_by_offer ON errand_papers USING btree (offered_to) WHERE (offered_to IS NOT NULL);
alter table errand_papers enable row level security;
create policy errand_papers_with_case on errand_papers using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = errand_papers.county) AND (c.id = errand_papers.case_id))));
-- balian_app may select, insert, update

create table evaluation_contests (
  county text collate "C" not null,
  id uuid not null,
  run uuid not null,
  mark uuid not null,
  place text collate "C" not null,
  account uuid,
  rule text,
  text text not null,
  made_by uuid not null,
  made_name text not null,
  made_at timestamp with time zone not null,
  answer text,
  adjust integer,
  answered_name text,
  answered_at timestamp with time zone,
  constraint evaluation_contests_pkey PRIMARY KEY (county, id),
  constraint evaluation_contests_mark FOREIGN KEY (county, mark) REFERENCES evaluation_marks(county, id)
);
CREATE INDEX evaluation_contests_by_id ON evaluation_contests USING btree (id);
CREATE INDEX evaluation_contests_by_mark ON evaluation_contests USING btree (county, mark);
CREATE INDEX evaluation_contests_by_place ON evaluation_contests USING btree (place);
alter table evaluation_contests enable row level security;
create policy evaluation_contests_answered on evaluation_contests for update using (in_scope(place) AND evaluation_open(county, run, '{announced}'::text[])) with check in_scope(place);
create policy evaluation_contests_made on evaluation_contests for insert with check (evaluation_mine(place, account) AND evaluation_open(county, run, '{announced}'::text[]));
create policy evaluation_contests_seen on evaluation_contests for select using evaluation_mine(place, account);
-- balian_app may select, insert, update

create table evaluation_marks (
  county text collate "C" not null,
  id uuid not null,
  run uuid not null,
  place text collate "C" not null,
  account uuid,
  name text not null,
  posts jsonb default '[]'::jsonb not null,
  lines jsonb not null,
  marks integer,
  adjust integer default 0 not null,
  constraint evaluation_marks_pkey PRIMARY KEY (county, id),
  constraint evaluation_marks_run FOREIGN KEY (county, run) REFERENCES evaluation_runs(county, id)
);
CREATE INDEX evaluation_marks_by_account ON evaluation_marks USING btree (account) WHERE (account IS NOT NULL);
CREATE INDEX evaluation_marks_by_id ON evaluation_marks USING btree (id);
CREATE INDEX evaluation_marks_by_place ON evaluation_marks USING btree (place);
CREATE INDEX evaluation_marks_by_run ON evaluation_marks USING btree (county, run);
alter table evaluation_marks enable row level security;
create policy evaluation_marks_changed on evaluation_marks for update using (in_scope(place) AND evaluation_open(county, run, '{announced}'::text[])) with check in_scope(place);
create policy evaluation_marks_dropped on evaluation_marks for delete using (in_scope(place) AND evaluation_open(county, run, '{running}'::text[]));
create policy evaluation_marks_made on evaluation_marks for insert with check (in_scope(place) AND evaluation_open(county, run, '{running}'::text[]));
create policy evaluation_marks_seen on evaluation_marks for select using evaluation_mine(place, account);
-- balian_app may select, insert, update, delete

create table evaluation_runs (
  county text collate "C" not null,
  id uuid not null,
  scheme uuid not null,
  place text collate "C" not null,
  n integer not null,
  period_key text not null,
  from_day date not null,
  to_day date not null,
  up_to date not null,
  state text not null,
  contest_until date,
  reckoned_at timestamp with time zone not null,
  signed_at timestamp with time zone,
  signed_by text,
  version integer default 1 not null,
  constraint evaluation_runs_once UNIQUE (county, scheme, period_key),
  constraint evaluation_runs_pkey PRIMARY KEY (county, id),
  constraint evaluation_runs_version FOREIGN KEY (county, scheme, n) REFERENCES evaluation_versions(county, scheme, n),
  constraint evaluation_runs_state CHECK ((state = ANY (ARRAY['running'::text, 'announced'::text, 'signed'::text])))
);
CREATE INDEX evaluation_runs_by_id ON evaluation_runs USING btree (id);
CREATE INDEX evaluation_runs_by_place ON evaluation_runs USING btree (place, from_day);
alter table evaluation_runs enable row level security;
create policy evaluation_runs_begun on evaluation_runs for insert with check in_scope(place);
create policy evaluation_runs_changed on evaluation_runs for update using (in_scope(place) AND (state <> 'signed'::text)) with check in_scope(place);
create policy evaluation_runs_seen on evaluation_runs for select using (in_scope(place) OR over_scope(place));
-- balian_app may select, insert, update

create table evaluation_schemes (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  about text not null,
  period text not null,
  source text not null,
  made_by uuid not null,
  made_at timestamp with time zone not null,
  ended_on date,
  version integer default 1 not null,
  constraint evaluation_schemes_pkey PRIMARY KEY (county, id),
  constraint evaluation_schemes_about CHECK ((about = ANY (ARRAY['township'::text, 'village'::text, 'officer'::text]))),
  constraint evaluation_schemes_period CHECK ((period = ANY (ARRAY['month'::text, 'quarter'::text, 'year'::text])))
);
CREATE INDEX evaluation_schemes_by_id ON evaluation_schemes USING btree (id);
CREATE INDEX evaluation_schemes_by_place ON evaluation_schemes USING btree (place);
alter table evaluation_schemes enable row level security;
create policy evaluation_schemes_above on evaluation_schemes for select using over_scope(place);
create policy evaluation_schemes_here on evaluation_schemes using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table evaluation_versions (
  county text collate "C" not null,
  scheme uuid not null,
  n integer not null,
  place text collate "C" not null,
  state text not null,
  rules jsonb not null,
  note text default ''::text not null,
  from_day date,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint evaluation_versions_pkey PRIMARY KEY (county, scheme, n),
  constraint evaluation_versions_scheme FOREIGN KEY (county, scheme) REFERENCES evaluation_schemes(county, id),
  constraint evaluation_versions_state CHECK ((state = ANY (ARRAY['draft'::text, 'in-force'::text, 'replaced'::text])))
);
CREATE UNIQUE INDEX evaluation_versions_one_draft ON evaluation_versions USING btree (county, scheme) WHERE (state = 'draft'::text);
alter table evaluation_versions enable row level security;
create policy evaluation_versions_above on evaluation_versions for select using (over_scope(place) AND (state <> 'draft'::text));
create policy evaluation_versions_here on evaluation_versions using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table file_requests (
  county text collate "C" not null,
  id uuid not null,
  person uuid not null,
  place text collate "C" not null,
  kind text not null,
  words text not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null,
  due date not null,
  state text default 'waiting'::text not null,
  answer text,
  ground text,
  answered_by text,
  answered_at timestamp with time zone,
  version integer default 1 not null,
  constraint file_requests_pkey PRIMARY KEY (county, id),
  constraint file_requests_ground CHECK (((state <> ALL (ARRAY['partly'::text, 'refused'::text])) OR (COALESCE(ground, ''::text) <> ''::text))),
  constraint file_requests_kind CHECK ((kind = ANY (ARRAY['correction'::text, 'copy'::text, 'deletion'::text, 'withdraw'::text, 'explain'::text]))),
  constraint file_requests_state CHECK ((state = ANY (ARRAY['waiting'::text, 'granted'::text, 'partly'::text, 'refused'::text, 'taken-back'::text])))
);
CREATE INDEX file_requests_by_person ON file_requests USING btree (person, id);
CREATE INDEX file_requests_by_place ON file_requests USING btree (place, id);
alter table file_requests enable row level security;
create policy file_requests_ask on file_requests for insert with check (((person = ( SELECT me_person() AS me_person)) OR (person = ANY (( SELECT my_wards() AS my_wards)::uuid[]))) AND (state = 'waiting'::text));
create policy file_requests_back on file_requests for update using (((person = ( SELECT me_person() AS me_person)) OR (person = ANY (( SELECT my_wards() AS my_wards)::uuid[]))) AND (state = 'waiting'::text)) with check (state = 'taken-back'::text);
create policy file_requests_own on file_requests for select using ((person = ( SELECT me_person() AS me_person)) OR (person = ANY (( SELECT my_wards() AS my_wards)::uuid[])));
create policy file_requests_scope on file_requests using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table files (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  owner_kind text,
  owner uuid,
  name text not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  bytes bytea not null,
  account uuid,
  account_name text not null,
  at timestamp with time zone not null,
  constraint files_pkey PRIMARY KEY (county, id),
  constraint files_owner CHECK (((owner IS NULL) = (owner_kind IS NULL))),
  constraint files_size CHECK (((size = octet_length(bytes)) AND (size > 0)))
);
CREATE INDEX files_by_id ON files USING btree (id);
CREATE INDEX files_by_owner ON files USING btree (owner, id) WHERE (owner IS NOT NULL);
CREATE INDEX files_loose ON files USING btree (at) WHERE (owner IS NULL);
alter table files enable row level security;
create policy files_add on files for insert with check (account = me_account());
create policy files_read on files for select using 
CASE
    WHEN (owner IS NULL) THEN (account = me_account())
    ELSE (in_scope(place) OR (owner = shown_owner()))
END;
create policy files_take on files for update using ((owner IS NULL) AND (account = me_account())) with check (owner IS NOT NULL);
-- balian_app may select, insert, update some columns

create table floating_residents (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  came_from text default ''::text not null,
  reason text not null,
  dwelling text not null,
  house uuid,
  registered_on date not null,
  expires_on date not null,
  phone_sealed text,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  reminded text,
  constraint floating_residents_pkey PRIMARY KEY (county, id)
);
CREATE INDEX floating_residents_by_end ON floating_residents USING btree (expires_on) WHERE (ended_on IS NULL);
CREATE INDEX floating_residents_by_house ON floating_residents USING btree (house);
CREATE INDEX floating_residents_by_id ON floating_residents USING btree (id);
CREATE INDEX floating_residents_by_person ON floating_residents USING btree (person);
CREATE INDEX floating_residents_by_place ON floating_residents USING btree (place, id);
CREATE UNIQUE INDEX floating_residents_title ON floating_residents USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table floating_residents enable row level security;
create policy floating_residents_place on floating_residents using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table gathering_signs (
  county text collate "C" not null,
  gathering uuid not null,
  place text collate "C" not null,
  person uuid not null,
  name text not null,
  people integer default 1 not null,
  at timestamp with time zone not null,
  constraint gathering_signs_pkey PRIMARY KEY (county, gathering, person),
  constraint gathering_signs_gathering FOREIGN KEY (county, gathering) REFERENCES gatherings(county, id),
  constraint gathering_signs_people CHECK (((people >= 1) AND (people <= 10)))
);
CREATE INDEX gathering_signs_by_person ON gathering_signs USING btree (person);
alter table gathering_signs enable row level security;
create policy gathering_signs_double on gathering_signs for delete using in_scope(place);
create policy gathering_signs_follow on gathering_signs for update using in_scope(place) with check in_scope(place);
create policy gathering_signs_own on gathering_signs using (person = ( SELECT me_person() AS me_person)) with check ((person = ( SELECT me_person() AS me_person)) AND (( SELECT my_place() AS my_place) ^@ place));
create policy gathering_signs_scope on gathering_signs for select using in_scope(place);
-- balian_app may select, insert, update, delete

create table gatherings (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  line text not null,
  title text not null,
  about text default ''::text not null,
  on_day date not null,
  from_time text not null,
  spot text not null,
  seats integer,
  cancelled_why text,
  made_by uuid not null,
  made_name text not null,
  made_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint gatherings_pkey PRIMARY KEY (county, id),
  constraint gatherings_seats CHECK (((seats IS NULL) OR (seats > 0)))
);
CREATE INDEX gatherings_by_id ON gatherings USING btree (id);
CREATE INDEX gatherings_by_place ON gatherings USING btree (place, on_day);
alter table gatherings enable row level security;
create policy gatherings_near on gatherings for select using (( SELECT my_place() AS my_place) ^@ place);
create policy gatherings_scope on gatherings using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table group_activities (
  county text collate "C" not null,
  id uuid not null,
  form text not null,
  households integer,
  constraint group_activities_pkey PRIMARY KEY (county, id),
  constraint group_activities_activity FOREIGN KEY (county, id) REFERENCES activities(county, id)
);
alter table group_activities enable row level security;
create policy group_activities_seen on group_activities using (EXISTS ( SELECT
   FROM activities a
  WHERE ((a.county = group_activities.county) AND (a.id = group_activities.id))));
-- balian_app may select, insert, update

create table group_elections (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  kind text not null,
  method text not null,
  seats integer not null,
  tie text not null,
  replaces boolean not null,
  recalled uuid,
  why text default ''::text not null,
  vote_on date not null,
  vote_place text not null,
  objection_days integer not null,
  from_day date,
  to_day date,
  state text not null,
  outcome text,
  winners uuid[] default '{}'::uuid[] not null,
  votes_for integer,
  votes_against integer,
  blank integer,
  invalid integer,
  present integer,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  objections_until date,
  decided_on date,
  note text default ''::text not null,
  version integer default 1 not null,
  constraint group_elections_pkey PRIMARY KEY (county, id),
  constraint group_elections_ballot FOREIGN KEY (county, id) REFERENCES ballots(county, id),
  constraint group_elections_group FOREIGN KEY (county, in_group) REFERENCES groups(county, id),
  constraint group_elections_kind CHECK ((kind = ANY (ARRAY['lead'::text, 'recall'::text]))),
  constraint group_elections_state CHECK ((state = ANY (ARRAY['nominating'::text, 'voting'::text, 'counting'::text, 'tied'::text, 'objections'::text, 'in-office'::text, 'failed'::text, 'withdrawn'::text])))
);
CREATE INDEX group_elections_by_id ON group_elections USING btree (id);
CREATE UNIQUE INDEX group_elections_one ON group_elections USING btree (county, in_group) WHERE (state = ANY (ARRAY['nominating'::text, 'voting'::text, 'counting'::text, 'tied'::text, 'objections'::text]));
alter table group_elections enable row level security;
create policy elections_change on group_elections for update using in_scope(place) with check in_scope(place);
create policy elections_read on group_elections for select using (in_scope(place) OR (in_group = ANY (me_groups())) OR (in_group IN ( SELECT m.in_group
   FROM group_members m
  WHERE ((m.person = me_person()) AND (m.left_on IS NULL)))));
create policy elections_write on group_elections for insert with check in_scope(place);
-- balian_app may select, insert, update

create table group_leaders (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  person uuid not null,
  origin text not null,
  chosen text not null,
  from_day date not null,
  to_day date,
  ended_at timestamp with time zone,
  ended_why text,
  constraint group_leaders_pkey PRIMARY KEY (county, id),
  constraint group_leaders_group FOREIGN KEY (county, in_group) REFERENCES groups(county, id),
  constraint group_leaders_chosen CHECK ((chosen = ANY (ARRAY['elected'::text, 'recommended'::text]))),
  constraint group_leaders_days CHECK (((to_day IS NULL) OR (to_day >= from_day))),
  constraint group_leaders_origin CHECK ((origin = ANY (ARRAY['village-cadre'::text, 'association-head'::text, 'able-person'::text, 'warm-hearted'::text])))
);
CREATE INDEX group_leaders_by_group ON group_leaders USING btree (county, in_group);
CREATE INDEX group_leaders_by_person ON group_leaders USING btree (person);
alter table group_leaders enable row level security;
create policy leaders_change on group_leaders for update using in_scope(place) with check in_scope(place);
create policy leaders_read on group_leaders for select using (in_scope(place) OR (in_group = ANY (me_groups())) OR (person = me_person()) OR (in_group IN ( SELECT m.in_group
   FROM group_members m
  WHERE ((m.person = me_person()) AND (m.left_on IS NULL)))));
create policy leaders_write on group_leaders for insert with check in_scope(place);
-- balian_app may select, insert, update

create table group_members (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  person uuid not null,
  joined_on date not null,
  left_on date,
  constraint group_members_pkey PRIMARY KEY (county, id),
  constraint group_members_group FOREIGN KEY (county, in_group) REFERENCES groups(county, id),
  constraint group_members_days CHECK (((left_on IS NULL) OR (left_on >= joined_on)))
);
CREATE INDEX group_members_by_person ON group_members USING btree (person);
CREATE UNIQUE INDEX group_members_once ON group_members USING btree (county, in_group, person) WHERE (left_on IS NULL);
alter table group_members enable row level security;
create policy members_change on group_members for update using (in_scope(place) OR (in_group = ANY (me_groups())) OR (person = me_person()));
create policy members_join on group_members for insert with check in_scope(place);
create policy members_join_led on group_members for insert with check (in_group = ANY (me_groups()));
create policy members_join_self on group_members for insert with check ((person = me_person()) AND (EXISTS ( SELECT
   FROM groups_near(group_members.joined_on) n(county, id, place, name, kind, sub, purpose, joining, founded_on, members, leaders)
  WHERE ((n.id = group_members.in_group) AND (n.joining = 'free'::text)))));
create policy members_read on group_members for select using (in_scope(place) OR (in_group = ANY (me_groups())) OR (person = me_person()));
-- balian_app may select, insert, update

create table group_nominees (
  county text collate "C" not null,
  id uuid not null,
  election uuid not null,
  person uuid not null,
  name text not null,
  origin text not null,
  put_by text not null,
  stood_down boolean default false not null,
  votes integer,
  constraint group_nominees_pkey PRIMARY KEY (county, id),
  constraint group_nominees_election FOREIGN KEY (county, election) REFERENCES group_elections(county, id)
);
CREATE UNIQUE INDEX group_nominees_once ON group_nominees USING btree (county, election, person) WHERE (NOT stood_down);
alter table group_nominees enable row level security;
create policy nominees_with_election on group_nominees using (EXISTS ( SELECT
   FROM group_elections e
  WHERE ((e.county = group_nominees.county) AND (e.id = group_nominees.election))));
-- balian_app may select, insert, update

create table group_requests (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  person uuid not null,
  name text not null,
  note text default ''::text not null,
  asked_at timestamp with time zone not null,
  state text default 'waiting'::text not null,
  answer text,
  answered_at timestamp with time zone,
  constraint group_requests_pkey PRIMARY KEY (county, id),
  constraint group_requests_group FOREIGN KEY (county, in_group) REFERENCES groups(county, id),
  constraint group_requests_state CHECK ((state = ANY (ARRAY['waiting'::text, 'joined'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE INDEX group_requests_by_person ON group_requests USING btree (person);
CREATE UNIQUE INDEX group_requests_once ON group_requests USING btree (county, in_group, person) WHERE (state = 'waiting'::text);
alter table group_requests enable row level security;
create policy requests_seen on group_requests using (in_scope(place) OR (in_group = ANY (me_groups())) OR (person = me_person())) with check (in_scope(place) OR (in_group = ANY (me_groups())) OR (person = me_person()));
-- balian_app may select, insert, update

create table groups (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  kind text not null,
  sub text not null,
  name text not null,
  pinyin text default ''::text not null,
  initials text default ''::text not null,
  purpose text default ''::text not null,
  founded_on date not null,
  ended_on date,
  ended_why text,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  joining text default 'free'::text not null,
  constraint groups_pkey PRIMARY KEY (county, id),
  constraint groups_place FOREIGN KEY (place) REFERENCES places(code),
  constraint groups_county CHECK ((county = "left"(place, 6))),
  constraint groups_days CHECK (((ended_on IS NULL) OR (ended_on >= founded_on))),
  constraint groups_joining CHECK ((joining = ANY (ARRAY['free'::text, 'confirmed'::text]))),
  constraint groups_kind CHECK ((kind = ANY (ARRAY['geographic'::text, 'industry'::text, 'living'::text])))
);
CREATE INDEX groups_by_id ON groups USING btree (id);
CREATE INDEX groups_by_place ON groups USING btree (place, kind);
CREATE UNIQUE INDEX groups_name ON groups USING btree (county, place, name) WHERE (ended_on IS NULL);
alter table groups enable row level security;
create policy groups_change on groups for update using in_scope(place) with check in_scope(place);
create policy groups_own_past on groups for select using (id IN ( SELECT m.in_group
   FROM group_members m
  WHERE (m.person = me_person())));
create policy groups_read on groups for select using (in_scope(place) OR (id = ANY (me_groups())) OR (id IN ( SELECT m.in_group
   FROM group_members m
  WHERE ((m.person = me_person()) AND (m.left_on IS NULL)))));
create policy groups_write on groups for insert with check in_scope(place);
-- balian_app may select, insert, update

create table guarantee_repayments (
  county text collate "C" not null,
  id uuid not null,
  guarantee uuid not null,
  on_day date not null,
  amount bigint not null,
  payer uuid not null,
  constraint guarantee_repayments_pkey PRIMARY KEY (county, id),
  constraint guarantee_repayments_guarantee FOREIGN KEY (county, guarantee) REFERENCES guarantees(county, id),
  constraint guarantee_repayments_amount CHECK ((amount > 0))
);
alter table guarantee_repayments enable row level security;
create policy repayments_with_guarantee on guarantee_repayments using (EXISTS ( SELECT
   FROM guarantees g
  WHERE ((g.county = guarantee_repayments.county) AND (g.id = guarantee_repayments.guarantee))));
-- balian_app may select, insert, update some columns

create table guarantees (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  borrower uuid not null,
  guarantors uuid[] not null,
  agreed uuid[] default '{}'::uuid[] not null,
  bank text not null,
  amount bigint not null,
  months integer not null,
  purpose text not null,
  state text default 'proposed'::text not null,
  from_day date,
  due_on date,
  note text default ''::text not null,
  made_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint guarantees_pkey PRIMARY KEY (county, id),
  constraint guarantees_group FOREIGN KEY (county, in_group) REFERENCES groups(county, id),
  constraint guarantees_amount CHECK ((amount > 0)),
  constraint guarantees_state CHECK ((state = ANY (ARRAY['proposed'::text, 'lent'::text, 'repaid'::text, 'called'::text, 'dropped'::text])))
);
CREATE INDEX guarantees_by_id ON guarantees USING btree (id);
alter table guarantees enable row level security;
create policy guarantees_within on guarantees using (in_scope(place) OR (in_group = ANY (me_groups())) OR (borrower = me_person()) OR (me_person() = ANY (guarantors)));
-- balian_app may select, insert, update

create table guardians (
  county text collate "C" not null,
  id uuid not null,
  ward uuid not null,
  guardian uuid not null,
  place text collate "C" not null,
  basis text not null,
  paper text default ''::text not null,
  from_day date not null,
  to_day date,
  made_by uuid,
  made_name text not null,
  made_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint guardians_pkey PRIMARY KEY (county, id),
  constraint guardians_days CHECK (((to_day IS NULL) OR (to_day >= from_day))),
  constraint guardians_two CHECK ((ward <> guardian))
);
CREATE INDEX guardians_by_guardian ON guardians USING btree (guardian);
CREATE INDEX guardians_by_ward ON guardians USING btree (ward);
alter table guardians enable row level security;
create policy guardians_own on guardians for select using ((guardian = ( SELECT me_person() AS me_person)) OR (ward = ( SELECT me_person() AS me_person)));
create policy guardians_scope on guardians using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table help_assessments (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  on_day date not null,
  by_name text not null,
  living text not null,
  work text not null,
  needs text not null,
  constraint help_assessments_pkey PRIMARY KEY (county, id),
  constraint help_assessments_file FOREIGN KEY (county, file_id) REFERENCES help_files(county, id)
);
CREATE INDEX help_assessments_of_file ON help_assessments USING btree (county, file_id);
alter table help_assessments enable row level security;
create policy help_assessments_known on help_assessments using (EXISTS ( SELECT
   FROM help_files f
  WHERE ((f.county = help_assessments.county) AND (f.id = help_assessments.file_id))));
-- balian_app may select, insert

create table help_children (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  name text not null,
  school text default ''::text not null,
  aid text not null,
  on_day date not null,
  fen bigint,
  note text default ''::text not null,
  carried boolean default false not null,
  constraint help_children_pkey PRIMARY KEY (county, id),
  constraint help_children_file FOREIGN KEY (county, file_id) REFERENCES help_files(county, id)
);
CREATE INDEX help_children_of_file ON help_children USING btree (county, file_id);
alter table help_children enable row level security;
create policy help_children_known on help_children using (EXISTS ( SELECT
   FROM help_files f
  WHERE ((f.county = help_children.county) AND (f.id = help_children.file_id))));
-- balian_app may select, insert, update

create table help_events (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  by_name text not null,
  what text not null,
  text text default ''::text not null,
  constraint help_events_pkey PRIMARY KEY (county, id),
  constraint help_events_file FOREIGN KEY (county, file_id) REFERENCES help_files(county, id)
);
CREATE INDEX help_events_of_file ON help_events USING btree (county, file_id);
alter table help_events enable row level security;
create policy help_events_known on help_events using (EXISTS ( SELECT
   FROM help_files f
  WHERE ((f.county = help_events.county) AND (f.id = help_events.file_id))));
-- balian_app may select, insert

create table help_files (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  person uuid,
  person_now uuid,
  person_name text not null,
  state text not null,
  basis text not null,
  basis_day date not null,
  handed_over_on date,
  from_day date not null,
  until_day date not null,
  started_on date,
  visit_every integer not null,
  next_visit date,
  need text default ''::text not null,
  summary text default ''::text not null,
  seats text[] default '{}'::text[] not null,
  leader text,
  offered text collate "C",
  sent_back text,
  moved_to text collate "C",
  closing text,
  closing_note text default ''::text not null,
  closed_on date,
  keep_until date,
  wiped_on date,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint help_files_pkey PRIMARY KEY (county, id),
  constraint help_files_closed CHECK (((state = 'closed'::text) = ((closed_on IS NOT NULL) AND (keep_until IS NOT NULL))))
);
CREATE INDEX help_files_by_id ON help_files USING btree (id);
CREATE INDEX help_files_by_place ON help_files USING btree (place, id);
CREATE INDEX help_files_by_seat ON help_files USING gin (seats);
alter table help_files enable row level security;
create policy help_files_known on help_files using (holds_post('help-supervisor'::text, place) OR ((state <> 'closed'::text) AND (seats && ( SELECT me_seats() AS me_seats))) OR ((offered IS NOT NULL) AND (state = ANY (ARRAY['handing-on'::text, 'closed'::text])) AND holds_post('help-supervisor'::text, offered)));
-- balian_app may select, insert, update

create table help_jobs (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  kind text not null,
  employer text not null,
  post text default ''::text not null,
  contacted_on date not null,
  started_on date,
  ended_on date,
  note text default ''::text not null,
  constraint help_jobs_pkey PRIMARY KEY (county, id),
  constraint help_jobs_file FOREIGN KEY (county, file_id) REFERENCES help_files(county, id)
);
CREATE INDEX help_jobs_of_file ON help_jobs USING btree (county, file_id);
alter table help_jobs enable row level security;
create policy help_jobs_known on help_jobs using (EXISTS ( SELECT
   FROM help_files f
  WHERE ((f.county = help_jobs.county) AND (f.id = help_jobs.file_id))));
-- balian_app may select, insert, update

create table help_loans (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  bank text not null,
  guarantor text not null,
  purpose text default ''::text not null,
  granted_on date not null,
  fen bigint not null,
  months integer not null,
  carried boolean default false not null,
  constraint help_loans_pkey PRIMARY KEY (county, id),
  constraint help_loans_file FOREIGN KEY (county, file_id) REFERENCES help_files(county, id),
  constraint help_loans_fen CHECK ((fen > 0))
);
CREATE INDEX help_loans_of_file ON help_loans USING btree (county, file_id);
alter table help_loans enable row level security;
create policy help_loans_known on help_loans using (EXISTS ( SELECT
   FROM help_files f
  WHERE ((f.county = help_loans.county) AND (f.id = help_loans.file_id))));
-- balian_app may select, insert, update

create table help_measures (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  what text not null,
  who text default ''::text not null,
  due_on date not null,
  done_on date,
  note text default ''::text not null,
  constraint help_measures_pkey PRIMARY KEY (county, id),
  constraint help_measures_file FOREIGN KEY (county, file_id) REFERENCES help_files(county, id)
);
CREATE INDEX help_measures_of_file ON help_measures USING btree (county, file_id);
alter table help_measures enable row level security;
create policy help_measures_known on help_measures using (EXISTS ( SELECT
   FROM help_files f
  WHERE ((f.county = help_measures.county) AND (f.id = help_measures.file_id))));
-- balian_app may select, insert, update

create table help_members (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  part text not null,
  account uuid,
  seat text,
  name text not null,
  relation text default ''::text not null,
  leads boolean default false not null,
  from_day date not null,
  to_day date,
  constraint help_members_pkey PRIMARY KEY (county, id),
  constraint help_members_file FOREIGN KEY (county, file_id) REFERENCES help_files(county, id)
);
CREATE INDEX help_members_of_file ON help_members USING btree (county, file_id);
alter table help_members enable row level security;
create policy help_members_known on help_members using (EXISTS ( SELECT
   FROM help_files f
  WHERE ((f.county = help_members.county) AND (f.id = help_members.file_id))));
-- balian_app may select, insert, update

create table help_openings (
  county text collate "C" not null,
  file_id uuid not null,
  account uuid not null,
  day date not null,
  purpose text not null,
  name text not null,
  constraint help_openings_pkey PRIMARY KEY (county, file_id, account, day, purpose),
  constraint help_openings_file FOREIGN KEY (county, file_id) REFERENCES help_files(county, id)
);
CREATE INDEX help_openings_of_file ON help_openings USING btree (county, file_id);
alter table help_openings enable row level security;
create policy help_openings_known on help_openings using (EXISTS ( SELECT
   FROM help_files f
  WHERE ((f.county = help_openings.county) AND (f.id = help_openings.file_id))));
-- balian_app may select, insert

create table help_repayments (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  loan uuid not null,
  on_day date not null,
  fen bigint not null,
  constraint help_repayments_pkey PRIMARY KEY (county, id),
  constraint help_repayments_loan FOREIGN KEY (county, loan) REFERENCES help_loans(county, id),
  constraint help_repayments_fen CHECK ((fen > 0))
);
CREATE INDEX help_repayments_of_file ON help_repayments USING btree (county, file_id);
alter table help_repayments enable row level security;
create policy help_repayments_known on help_repayments using (EXISTS ( SELECT
   FROM help_files f
  WHERE ((f.county = help_repayments.county) AND (f.id = help_repayments.file_id))));
-- balian_app may select, insert

create table help_stays (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  base uuid not null,
  from_day date not null,
  to_day date,
  constraint help_stays_pkey PRIMARY KEY (county, id),
  constraint help_stays_file FOREIGN KEY (county, file_id) REFERENCES help_files(county, id),
  constraint help_stays_days CHECK (((to_day IS NULL) OR (to_day >= from_day)))
);
CREATE INDEX help_stays_by_base ON help_stays USING btree (base, from_day);
CREATE INDEX help_stays_of_file ON help_stays USING btree (county, file_id);
alter table help_stays enable row level security;
create policy help_stays_known on help_stays using (EXISTS ( SELECT
   FROM help_files f
  WHERE ((f.county = help_stays.county) AND (f.id = help_stays.file_id))));
-- balian_app may select, insert, update

create table help_visits (
  county text collate "C" not null,
  file_id uuid not null,
  id uuid not null,
  on_day date not null,
  way text not null,
  by_name text not null,
  note text not null,
  needs text default ''::text not null,
  constraint help_visits_pkey PRIMARY KEY (county, id),
  constraint help_visits_file FOREIGN KEY (county, file_id) REFERENCES help_files(county, id)
);
CREATE INDEX help_visits_of_file ON help_visits USING btree (county, file_id);
alter table help_visits enable row level security;
create policy help_visits_known on help_visits using (EXISTS ( SELECT
   FROM help_files f
  WHERE ((f.county = help_visits.county) AND (f.id = help_visits.file_id))));
-- balian_app may select, insert

create table house_checks (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  house uuid not null,
  checked_on date not null,
  fire boolean default false not null,
  power boolean default false not null,
  gas boolean default false not null,
  doors boolean default false not null,
  building boolean default false not null,
  hazard text,
  finding text default ''::text not null,
  due_on date,
  rechecked_on date,
  result text,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint house_checks_pkey PRIMARY KEY (county, id)
);
CREATE INDEX house_checks_by_house ON house_checks USING btree (house, checked_on);
CREATE INDEX house_checks_by_id ON house_checks USING btree (id);
CREATE INDEX house_checks_by_place ON house_checks USING btree (place, id);
CREATE UNIQUE INDEX house_checks_title ON house_checks USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table house_checks enable row level security;
create policy house_checks_place on house_checks using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table households (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  number text not null,
  address text default ''::text not null,
  head uuid,
  state text default 'open'::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint households_number UNIQUE (county, place, number),
  constraint households_pkey PRIMARY KEY (county, id),
  constraint households_county CHECK ((county = "left"(place, 6))),
  constraint households_state CHECK ((state = ANY (ARRAY['open'::text, 'ended'::text])))
);
CREATE INDEX households_by_address ON households USING btree (address COLLATE "C");
CREATE INDEX households_by_place ON households USING btree (place, id);
alter table households enable row level security;
create policy households_own on households for select using (id = ( SELECT my_household() AS my_household));
create policy households_scope on households using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update, delete

create table identities (
  blind text not null,
  person uuid not null,
  constraint identities_pkey PRIMARY KEY (blind)
);
CREATE INDEX identities_by_person ON identities USING btree (person);
-- balian_app may select, insert, delete

create table import_rows (
  county text collate "C" not null,
  import uuid not null,
  "row" integer not null,
  cells_sealed text not null,
  verdict text default 'waiting'::text not null,
  name text default ''::text not null,
  person uuid,
  faults jsonb default '[]'::jsonb not null,
  differs jsonb default '[]'::jsonb not null,
  applied boolean default false not null,
  constraint import_rows_pkey PRIMARY KEY (county, import, "row"),
  constraint import_rows_import FOREIGN KEY (county, import) REFERENCES imports(county, id) ON DELETE CASCADE
);
CREATE INDEX import_rows_by_verdict ON import_rows USING btree (import, verdict, "row");
alter table import_rows enable row level security;
create policy import_rows_scope on import_rows using (EXISTS ( SELECT
   FROM imports i
  WHERE ((i.county = import_rows.county) AND (i.id = import_rows.import)))) with check (EXISTS ( SELECT
   FROM imports i
  WHERE ((i.county = import_rows.county) AND (i.id = import_rows.import))));
-- balian_app may select, insert, update, delete

create table imports (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  account uuid,
  name text not null,
  file text not null,
  headers jsonb not null,
  at timestamp with time zone not null,
  state text not null,
  rows integer not null,
  done integer default 0 not null,
  finished_at timestamp with time zone,
  constraint imports_pkey PRIMARY KEY (county, id),
  constraint imports_state CHECK ((state = ANY (ARRAY['checking'::text, 'checked'::text, 'applying'::text, 'applied'::text])))
);
CREATE INDEX imports_by_place ON imports USING btree (place, id);
alter table imports enable row level security;
create policy imports_scope on imports using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update, delete

create table indicator_cells (
  county text collate "C" not null,
  indicator text not null,
  place text collate "C" not null,
  day date not null,
  own bigint not null,
  total bigint not null,
  sealed boolean default false not null,
  constraint indicator_cells_pkey PRIMARY KEY (county, indicator, place, day)
);
CREATE INDEX indicator_cells_own ON indicator_cells USING btree (indicator, day, place) WHERE (own <> 0);
alter table indicator_cells enable row level security;
create policy indicator_cells_sealed on indicator_cells as restrictive for select using (NOT sealed);
create policy indicator_cells_seen on indicator_cells for select using in_scope(place);
-- balian_app may select

create table indicator_counted (
  indicator text not null,
  declaration text not null,
  at timestamp with time zone not null,
  constraint indicator_counted_pkey PRIMARY KEY (indicator)
);
-- balian_app may do nothing

create table indicator_dirty (
  county text collate "C" not null,
  id uuid not null,
  source text not null,
  place text collate "C" not null,
  constraint indicator_dirty_pkey PRIMARY KEY (county, id)
);
alter table indicator_dirty enable row level security;
create policy indicator_dirty_mark on indicator_dirty for insert with check true;
create policy indicator_dirty_seen on indicator_dirty for select using in_scope(place);
-- balian_app may select, insert

create table information_officers (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  phone_sealed text,
  covers text default ''::text not null,
  since date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint information_officers_pkey PRIMARY KEY (county, id)
);
CREATE INDEX information_officers_by_id ON information_officers USING btree (id);
CREATE INDEX information_officers_by_person ON information_officers USING btree (person);
CREATE INDEX information_officers_by_place ON information_officers USING btree (place, id);
CREATE UNIQUE INDEX information_officers_title ON information_officers USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table information_officers enable row level security;
create policy information_officers_place on information_officers using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table job_rounds (
  name text not null,
  due timestamp with time zone not null,
  ran_at timestamp with time zone,
  error text,
  constraint job_rounds_pkey PRIMARY KEY (name)
);
-- balian_app may do nothing

create table jobs (
  id uuid not null,
  name text not null,
  key text,
  data jsonb not null,
  due timestamp with time zone not null,
  tries integer default 0 not null,
  taken_until timestamp with time zone,
  failed_at timestamp with time zone,
  error text,
  constraint jobs_pkey PRIMARY KEY (id)
);
CREATE INDEX jobs_by_due ON jobs USING btree (due) WHERE (failed_at IS NULL);
CREATE UNIQUE INDEX jobs_waiting ON jobs USING btree (name, key) WHERE ((taken_until IS NULL) AND (failed_at IS NULL));
-- balian_app may select some columns, insert

create table key_areas (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  area_kind text not null,
  problem text not null,
  lead_unit text not null,
  in_charge text default ''::text not null,
  finish_by date not null,
  accepted_on date,
  result text default ''::text not null,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint key_areas_pkey PRIMARY KEY (county, id)
);
CREATE INDEX key_areas_by_id ON key_areas USING btree (id);
CREATE INDEX key_areas_by_place ON key_areas USING btree (place, id);
CREATE UNIQUE INDEX key_areas_title ON key_areas USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table key_areas enable row level security;
create policy key_areas_place on key_areas using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table labour_entries (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  giver uuid not null,
  receiver uuid not null,
  half_days integer not null,
  done_on date not null,
  work text not null,
  giver_agreed text,
  receiver_agreed text,
  state text default 'waiting'::text not null,
  why text default ''::text not null,
  entered_by uuid not null,
  entered_at timestamp with time zone not null,
  constraint labour_entries_pkey PRIMARY KEY (county, id),
  constraint labour_entries_group FOREIGN KEY (county, in_group) REFERENCES groups(county, id),
  constraint labour_entries_sides CHECK ((giver <> receiver)),
  constraint labour_entries_state CHECK ((state = ANY (ARRAY['waiting'::text, 'agreed'::text, 'disputed'::text, 'struck'::text]))),
  constraint labour_entries_time CHECK (((half_days >= 1) AND (half_days <= 60)))
);
CREATE INDEX labour_entries_by_giver ON labour_entries USING btree (giver);
CREATE INDEX labour_entries_by_group ON labour_entries USING btree (county, in_group, done_on);
CREATE INDEX labour_entries_by_receiver ON labour_entries USING btree (receiver);
alter table labour_entries enable row level security;
create policy labour_within on labour_entries using ((in_group = ANY (me_groups())) OR (in_group IN ( SELECT m.in_group
   FROM group_members m
  WHERE ((m.person = me_person()) AND (m.left_on IS NULL)))));
-- balian_app may select, insert, update

create table law_answers (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  area text not null,
  question text not null,
  answer text not null,
  basis text default ''::text not null,
  consultation uuid not null,
  published_at timestamp with time zone not null,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  constraint law_answers_pkey PRIMARY KEY (county, id)
);
CREATE UNIQUE INDEX law_answers_once ON law_answers USING btree (county, consultation) WHERE (withdrawn_at IS NULL);
alter table law_answers enable row level security;
create policy law_answers_change on law_answers for update using in_scope(place) with check in_scope(place);
create policy law_answers_read on law_answers for select using true;
create policy law_answers_write on law_answers for insert with check in_scope(place);
-- balian_app may select, insert, update

create table law_material_holders (
  county text collate "C" not null,
  id uuid not null,
  material uuid not null,
  version uuid not null,
  place text collate "C" not null,
  holder text not null,
  copies integer not null,
  on_day date not null,
  constraint law_material_holders_pkey PRIMARY KEY (county, id),
  constraint law_material_holders_version FOREIGN KEY (county, version) REFERENCES law_material_versions(county, id)
);
alter table law_material_holders enable row level security;
create policy law_material_holders_within on law_material_holders using in_scope(place);
-- balian_app may select, insert, update

create table law_material_versions (
  county text collate "C" not null,
  id uuid not null,
  material uuid not null,
  place text collate "C" not null,
  label text not null,
  from_day date not null,
  note text default ''::text not null,
  made_at timestamp with time zone not null,
  constraint law_material_versions_pkey PRIMARY KEY (county, id),
  constraint law_material_versions_material FOREIGN KEY (county, material) REFERENCES law_materials(county, id)
);
alter table law_material_versions enable row level security;
create policy law_material_versions_within on law_material_versions using in_scope(place);
-- balian_app may select, insert, update

create table law_materials (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  form text not null,
  issuer text default ''::text not null,
  issued_on date,
  copies integer,
  points text default ''::text not null,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint law_materials_pkey PRIMARY KEY (county, id)
);
CREATE INDEX law_materials_by_id ON law_materials USING btree (id);
CREATE INDEX law_materials_by_place ON law_materials USING btree (place, id);
CREATE UNIQUE INDEX law_materials_title ON law_materials USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table law_materials enable row level security;
create policy law_materials_place on law_materials using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table law_plans (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  area text not null,
  planned_on date not null,
  spot text default ''::text not null,
  tutor uuid,
  material uuid,
  state text not null,
  why text default ''::text not null,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  theme text default ''::text not null,
  constraint law_plans_pkey PRIMARY KEY (county, id)
);
CREATE INDEX law_plans_by_id ON law_plans USING btree (id);
CREATE INDEX law_plans_by_place ON law_plans USING btree (place, id);
CREATE UNIQUE INDEX law_plans_title ON law_plans USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table law_plans enable row level security;
create policy law_plans_place on law_plans using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table law_teams (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  team_kind text not null,
  leader text default ''::text not null,
  phone_sealed text,
  members integer,
  founded_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint law_teams_pkey PRIMARY KEY (county, id)
);
CREATE INDEX law_teams_by_id ON law_teams USING btree (id);
CREATE INDEX law_teams_by_place ON law_teams USING btree (place, id);
CREATE UNIQUE INDEX law_teams_title ON law_teams USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table law_teams enable row level security;
create policy law_teams_place on law_teams using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table leaks (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  found_at timestamp with time zone not null,
  happened text not null,
  what text not null,
  kinds text[] not null,
  whose text not null,
  people integer not null,
  harm text not null,
  measures text not null,
  advice text not null,
  authority_told_at timestamp with time zone,
  authority text not null,
  people_told_at timestamp with time zone,
  people_told text not null,
  reported_by uuid not null,
  reported_name text not null,
  closed_on date,
  lesson text,
  version integer default 1 not null,
  constraint leaks_pkey PRIMARY KEY (county, id)
);
CREATE INDEX leaks_by_id ON leaks USING btree (id);
alter table leaks enable row level security;
create policy leaks_place on leaks using (in_scope(place) AND holds_role(ARRAY['security-admin'::text, 'auditor'::text])) with check (in_scope(place) AND holds_role(ARRAY['security-admin'::text]));
-- balian_app may select, insert, update

create table lecture_sessions (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  theme text not null,
  area text not null,
  plan uuid,
  tutor uuid,
  material uuid,
  secret text not null,
  opened_by uuid not null,
  opened_name text not null,
  opened_at timestamp with time zone not null,
  closed_at timestamp with time zone,
  activity uuid,
  constraint lecture_sessions_pkey PRIMARY KEY (county, id)
);
CREATE INDEX lecture_sessions_by_id ON lecture_sessions USING btree (id);
CREATE INDEX lecture_sessions_by_place ON lecture_sessions USING btree (place, opened_at);
alter table lecture_sessions enable row level security;
create policy lecture_sessions_within on lecture_sessions using in_scope(place);
-- balian_app may select, insert, update

create table lecture_signs (
  county text collate "C" not null,
  id uuid not null,
  session uuid not null,
  place text collate "C" not null,
  person uuid,
  account uuid,
  name text default ''::text not null,
  count integer not null,
  own boolean not null,
  at timestamp with time zone not null,
  constraint lecture_signs_pkey PRIMARY KEY (county, id),
  constraint lecture_signs_session FOREIGN KEY (county, session) REFERENCES lecture_sessions(county, id),
  constraint lecture_signs_count CHECK ((count > 0))
);
CREATE UNIQUE INDEX lecture_signs_account ON lecture_signs USING btree (county, session, account) WHERE (account IS NOT NULL);
CREATE INDEX lecture_signs_by_person ON lecture_signs USING btree (person);
CREATE UNIQUE INDEX lecture_signs_person ON lecture_signs USING btree (county, session, person) WHERE (person IS NOT NULL);
alter table lecture_signs enable row level security;
create policy lecture_signs_within on lecture_signs using (in_scope(place) OR (person = me_person()) OR (account = me_account())) with check (in_scope(place) OR (account = me_account()));
-- balian_app may select, insert, update, delete

create table lectures (
  county text collate "C" not null,
  id uuid not null,
  area text,
  tutor uuid,
  material uuid,
  handed integer,
  constraint lectures_pkey PRIMARY KEY (county, id),
  constraint lectures_activity FOREIGN KEY (county, id) REFERENCES activities(county, id)
);
alter table lectures enable row level security;
create policy lectures_seen on lectures using (EXISTS ( SELECT
   FROM activities a
  WHERE ((a.county = lectures.county) AND (a.id = lectures.id))));
-- balian_app may select, insert, update

create table left_behind (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  category text not null,
  definition text not null,
  since date not null,
  helper uuid,
  contact text default ''::text not null,
  relation text,
  phone_sealed text,
  needs text default ''::text not null,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  cleared_on date,
  constraint left_behind_pkey PRIMARY KEY (county, id)
);
CREATE INDEX left_behind_by_id ON left_behind USING btree (id);
CREATE INDEX left_behind_by_person ON left_behind USING btree (person);
CREATE INDEX left_behind_by_place ON left_behind USING btree (place, id);
CREATE UNIQUE INDEX left_behind_title ON left_behind USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table left_behind enable row level security;
create policy left_behind_place on left_behind using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table liaison_visits (
  county text collate "C" not null,
  id uuid not null,
  enterprise uuid,
  social_organization uuid,
  raised text default ''::text not null,
  constraint liaison_visits_pkey PRIMARY KEY (county, id),
  constraint liaison_visits_activity FOREIGN KEY (county, id) REFERENCES activities(county, id)
);
CREATE INDEX liaison_visits_by_enterprise ON liaison_visits USING btree (enterprise);
CREATE INDEX liaison_visits_by_social_organization ON liaison_visits USING btree (social_organization);
alter table liaison_visits enable row level security;
create policy liaison_visits_seen on liaison_visits using (EXISTS ( SELECT
   FROM activities a
  WHERE ((a.county = liaison_visits.county) AND (a.id = liaison_visits.id))));
-- balian_app may select, insert, update

create table library_papers (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  kind text not null,
  line text,
  title text not null,
  number text default ''::text not null,
  issuer text not null,
  audience text[] default '{}'::text[] not null,
  asks_receipt boolean default false not null,
  ended_on date,
  ended_why text default ''::text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint library_papers_pkey PRIMARY KEY (county, id),
  constraint library_papers_kind CHECK ((kind = ANY (ARRAY['plan'::text, 'duty'::text, 'circular'::text, 'material'::text])))
);
CREATE INDEX library_papers_by_id ON library_papers USING btree (id);
CREATE INDEX library_papers_by_place ON library_papers USING btree (place);
alter table library_papers enable row level security;
create policy library_papers_above on library_papers for select using over_scope(place);
create policy library_papers_here on library_papers using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table library_reads (
  county text collate "C" not null,
  paper uuid not null,
  number integer not null,
  account uuid not null,
  at timestamp with time zone not null,
  constraint library_reads_pkey PRIMARY KEY (county, paper, number, account),
  constraint library_reads_version FOREIGN KEY (county, paper, number) REFERENCES library_versions(county, paper, number)
);
alter table library_reads enable row level security;
create policy library_reads_own on library_reads for insert with check ((account = me_account()) AND (EXISTS ( SELECT
   FROM library_papers p
  WHERE ((p.county = library_reads.county) AND (p.id = library_reads.paper)))));
create policy library_reads_seen on library_reads for select using ((account = me_account()) OR (EXISTS ( SELECT
   FROM library_papers p
  WHERE ((p.county = library_reads.county) AND (p.id = library_reads.paper) AND in_scope(p.place)))));
-- balian_app may select, insert

create table library_versions (
  county text collate "C" not null,
  paper uuid not null,
  number integer not null,
  from_day date not null,
  text text not null,
  change text default ''::text not null,
  by uuid not null,
  by_name text not null,
  at timestamp with time zone not null,
  constraint library_versions_pkey PRIMARY KEY (county, paper, number),
  constraint library_versions_paper FOREIGN KEY (county, paper) REFERENCES library_papers(county, id)
);
alter table library_versions enable row level security;
create policy library_versions_new on library_versions for insert with check (EXISTS ( SELECT
   FROM library_papers p
  WHERE ((p.county = library_versions.county) AND (p.id = library_versions.paper) AND in_scope(p.place))));
create policy library_versions_with_paper on library_versions for select using (EXISTS ( SELECT
   FROM library_papers p
  WHERE ((p.county = library_versions.county) AND (p.id = library_versions.paper))));
-- balian_app may select, insert

create table mail_addresses (
  county text collate "C" not null,
  person uuid not null,
  place text collate "C" not null,
  address_sealed text not null,
  confirmed_at timestamp with time zone,
  code_sealed text,
  code_until timestamp with time zone,
  code_tries integer default 0 not null,
  code_sent_at timestamp with time zone,
  constraint mail_addresses_pkey PRIMARY KEY (county, person)
);
CREATE INDEX mail_addresses_by_person ON mail_addresses USING btree (person);
alter table mail_addresses enable row level security;
create policy mail_addresses_own on mail_addresses using (person = ( SELECT me_person() AS me_person)) with check (person = ( SELECT me_person() AS me_person));
-- balian_app may select, insert, update, delete

create table merge_moves (
  county text collate "C" not null,
  merge uuid not null,
  what text not null,
  record uuid not null,
  constraint merge_moves_pkey PRIMARY KEY (county, merge, what, record),
  constraint merge_moves_merge FOREIGN KEY (county, merge) REFERENCES merges(county, id)
);
alter table merge_moves enable row level security;
create policy merge_moves_scope on merge_moves using (EXISTS ( SELECT
   FROM merges m
  WHERE ((m.county = merge_moves.county) AND (m.id = merge_moves.merge)))) with check (EXISTS ( SELECT
   FROM merges m
  WHERE ((m.county = merge_moves.county) AND (m.id = merge_moves.merge))));
-- balian_app may select, insert, update

create table merges (
  county text collate "C" not null,
  id uuid not null,
  duplicate uuid not null,
  place text collate "C" not null,
  kept uuid not null,
  gone uuid not null,
  kept_before jsonb not null,
  gone_before jsonb not null,
  at timestamp with time zone not null,
  undone_at timestamp with time zone,
  constraint merges_pkey PRIMARY KEY (county, id),
  constraint merges_duplicate FOREIGN KEY (county, duplicate) REFERENCES duplicates(county, id)
);
CREATE INDEX merges_by_duplicate ON merges USING btree (duplicate);
alter table merges enable row level security;
create policy merges_scope on merges using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table message_templates (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  standard text,
  line text,
  use text not null,
  title text not null,
  body text not null,
  name text not null,
  ended_on date,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint message_templates_pkey PRIMARY KEY (county, id),
  constraint message_templates_use CHECK ((use = ANY (ARRAY['audience'::text, 'person'::text])))
);
CREATE INDEX message_templates_by_id ON message_templates USING btree (id);
CREATE INDEX message_templates_by_place ON message_templates USING btree (place) WHERE (ended_on IS NULL);
CREATE UNIQUE INDEX message_templates_standard ON message_templates USING btree (county, place, standard) WHERE ((ended_on IS NULL) AND (standard IS NOT NULL));
alter table message_templates enable row level security;
create policy message_templates_above on message_templates for select using over_scope(place);
create policy message_templates_here on message_templates using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table migrations (
  name text not null,
  hash text not null,
  at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (name)
);
-- balian_app may do nothing

create table notices (
  account uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  key text not null,
  params jsonb default '{}'::jsonb not null,
  about_kind text,
  about_id text,
  about_place text collate "C",
  urgent boolean default false not null,
  once text,
  read_at timestamp with time zone,
  constraint notices_once UNIQUE (account, once),
  constraint notices_pkey PRIMARY KEY (account, id),
  constraint notices_account FOREIGN KEY (account) REFERENCES accounts(id)
);
CREATE INDEX notices_unread ON notices USING btree (account, id) WHERE (read_at IS NULL);
alter table notices enable row level security;
create policy notices_mark on notices for update using (account = me_account());
create policy notices_own on notices for select using (account = me_account());
create policy notices_write on notices for insert with check true;
-- balian_app may select, insert, update some columns

create table oidc_attempts (
  state text not null,
  secret text not null,
  nonce text not null,
  verifier_sealed text not null,
  then_to text not null,
  ends timestamp with time zone not null,
  constraint oidc_attempts_pkey PRIMARY KEY (state)
);
alter table oidc_attempts enable row level security;
-- balian_app may do nothing

create table opening_questions (
  county text collate "C" not null,
  id uuid not null,
  person uuid not null,
  audit uuid not null,
  place text collate "C" not null,
  asked_at timestamp with time zone not null,
  question text default ''::text not null,
  answer text,
  answered_by text,
  answered_at timestamp with time zone,
  sealed boolean default false not null,
  due date,
  asked_by uuid,
  constraint opening_questions_once UNIQUE (county, person, audit),
  constraint opening_questions_pkey PRIMARY KEY (county, id)
);
CREATE INDEX opening_questions_by_person ON opening_questions USING btree (person, id);
CREATE INDEX opening_questions_by_place ON opening_questions USING btree (place, id);
alter table opening_questions enable row level security;
create policy opening_questions_ask on opening_questions for insert with check ((person = ( SELECT me_person() AS me_person)) AND (answer IS NULL));
create policy opening_questions_for_ward on opening_questions for insert with check ((person = ANY (( SELECT my_wards() AS my_wards)::uuid[])) AND (answer IS NULL));
create policy opening_questions_own on opening_questions for select using (person = ( SELECT me_person() AS me_person));
create policy opening_questions_scope on opening_questions using in_scope(place) with check in_scope(place);
create policy opening_questions_sealed on opening_questions as restrictive using ((NOT sealed) OR (person = ( SELECT me_person() AS me_person)) OR holds_post('help-supervisor'::text, place));
create policy opening_questions_wards on opening_questions for select using (person = ANY (( SELECT my_wards() AS my_wards)::uuid[]));
-- balian_app may select, insert, update

create table openings (
  person uuid not null,
  audit uuid not null,
  at timestamp with time zone not null,
  account uuid,
  name text not null,
  role text,
  office text collate "C",
  verb text not null,
  purpose text,
  shown_from timestamp with time zone not null,
  law text,
  sealed boolean default false not null,
  constraint openings_pkey PRIMARY KEY (person, audit),
  constraint openings_law CHECK (((shown_from <= (at + '00:01:00'::interval)) OR (COALESCE(law, ''::text) <> ''::text))) NOT VALID
);
alter table openings enable row level security;
create policy openings_helped on openings as restrictive for select using (NOT (sealed AND me_helped()));
create policy openings_own on openings for select using ((person = me_person()) AND (shown_from <= now()));
create policy openings_wards on openings for select using ((person = ANY (( SELECT my_wards() AS my_wards)::uuid[])) AND (shown_from <= now()));
create policy openings_write on openings for insert with check true;
-- balian_app may select, insert

create table organization_appeals (
  county text collate "C" not null,
  id uuid not null,
  enterprise uuid,
  social_organization uuid,
  appeal_kind text not null,
  what text not null,
  office text default ''::text not null,
  answer text default ''::text not null,
  constraint organization_appeals_pkey PRIMARY KEY (county, id),
  constraint organization_appeals_case FOREIGN KEY (county, id) REFERENCES cases(county, id)
);
alter table organization_appeals enable row level security;
create policy organization_appeals_with_case on organization_appeals using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = organization_appeals.county) AND (c.id = organization_appeals.id))));
-- balian_app may select, insert, update

create table organization_bodies (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  body_kind text not null,
  enterprise uuid,
  social_organization uuid,
  since date not null,
  head text default ''::text not null,
  members integer,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint organization_bodies_pkey PRIMARY KEY (county, id)
);
CREATE INDEX organization_bodies_by_id ON organization_bodies USING btree (id);
CREATE INDEX organization_bodies_by_place ON organization_bodies USING btree (place, id);
CREATE UNIQUE INDEX organization_bodies_title ON organization_bodies USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table organization_bodies enable row level security;
create policy organization_bodies_place on organization_bodies using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table outgoing_secrets (
  id uuid not null,
  channel text not null,
  address_sealed text not null,
  text_sealed text not null,
  at timestamp with time zone not null,
  constraint outgoing_secrets_pkey PRIMARY KEY (id)
);
-- balian_app may insert

create table parked_items (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  account uuid not null,
  phone uuid not null,
  command uuid not null,
  route text not null,
  title text not null,
  input text not null,
  files uuid[] default '{}'::uuid[] not null,
  why text not null,
  problem text default ''::text not null,
  said text default ''::text not null,
  written timestamp with time zone not null,
  parked timestamp with time zone not null,
  state text default 'waiting'::text not null,
  taker uuid,
  note text default ''::text not null,
  constraint parked_items_once UNIQUE (county, account, command),
  constraint parked_items_pkey PRIMARY KEY (county, id),
  constraint parked_items_account FOREIGN KEY (account) REFERENCES accounts(id),
  constraint parked_items_taker FOREIGN KEY (taker) REFERENCES accounts(id)
);
CREATE INDEX parked_items_place ON parked_items USING btree (place, state, parked);
alter table parked_items enable row level security;
create policy parked_items_office on parked_items using in_scope(place);
create policy parked_items_own on parked_items for select using (account = me_account());
create policy parked_items_write on parked_items for insert with check (account = me_account());
-- balian_app may select, insert, update

create table patrol_checks (
  county text collate "C" not null,
  id uuid not null,
  patrol uuid not null,
  spot uuid,
  spot_name text not null,
  at timestamp with time zone not null,
  note text default ''::text not null,
  constraint patrol_checks_pkey PRIMARY KEY (county, id),
  constraint patrol_checks_patrol FOREIGN KEY (county, patrol) REFERENCES patrols(county, id)
);
CREATE INDEX patrol_checks_by_patrol ON patrol_checks USING btree (county, patrol);
alter table patrol_checks enable row level security;
create policy patrol_checks_with_patrol on patrol_checks using (EXISTS ( SELECT
   FROM patrols p
  WHERE ((p.county = patrol_checks.county) AND (p.id = patrol_checks.patrol))));
-- balian_app may select, insert

create table patrol_members (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  team uuid not null,
  duty text,
  phone_sealed text,
  joined_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint patrol_members_pkey PRIMARY KEY (county, id)
);
CREATE INDEX patrol_members_by_id ON patrol_members USING btree (id);
CREATE INDEX patrol_members_by_person ON patrol_members USING btree (person);
CREATE INDEX patrol_members_by_place ON patrol_members USING btree (place, id);
CREATE INDEX patrol_members_by_team ON patrol_members USING btree (team);
CREATE UNIQUE INDEX patrol_members_title ON patrol_members USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table patrol_members enable row level security;
create policy patrol_members_place on patrol_members using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table patrol_plans (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  team uuid not null,
  monday boolean default false not null,
  tuesday boolean default false not null,
  wednesday boolean default false not null,
  thursday boolean default false not null,
  friday boolean default false not null,
  saturday boolean default false not null,
  sunday boolean default false not null,
  every_weeks integer not null,
  starts_at text not null,
  ends_at text not null,
  people integer not null,
  route text default ''::text not null,
  begins_on date not null,
  ends_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint patrol_plans_pkey PRIMARY KEY (county, id)
);
CREATE INDEX patrol_plans_by_id ON patrol_plans USING btree (id);
CREATE INDEX patrol_plans_by_place ON patrol_plans USING btree (place, id);
CREATE UNIQUE INDEX patrol_plans_title ON patrol_plans USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table patrol_plans enable row level security;
create policy patrol_plans_place on patrol_plans using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table patrol_spots (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  spot text not null,
  plan uuid not null,
  nth integer,
  look text default ''::text not null,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint patrol_spots_pkey PRIMARY KEY (county, id)
);
CREATE INDEX patrol_spots_by_id ON patrol_spots USING btree (id);
CREATE INDEX patrol_spots_by_place ON patrol_spots USING btree (place, id);
CREATE INDEX patrol_spots_by_plan ON patrol_spots USING btree (plan);
CREATE UNIQUE INDEX patrol_spots_title ON patrol_spots USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table patrol_spots enable row level security;
create policy patrol_spots_place on patrol_spots using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table patrol_teams (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  team_kind text not null,
  leader text default ''::text not null,
  phone_sealed text,
  guide_unit text default ''::text not null,
  covers text default ''::text not null,
  founded_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint patrol_teams_pkey PRIMARY KEY (county, id)
);
CREATE INDEX patrol_teams_by_id ON patrol_teams USING btree (id);
CREATE INDEX patrol_teams_by_place ON patrol_teams USING btree (place, id);
CREATE UNIQUE INDEX patrol_teams_title ON patrol_teams USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table patrol_teams enable row level security;
create policy patrol_teams_place on patrol_teams using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table patrols (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  plan uuid,
  team uuid not null,
  day date not null,
  from_time text not null,
  to_time text not null,
  duty uuid[] not null,
  came uuid[] default '{}'::uuid[] not null,
  started_at timestamp with time zone,
  ended_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  note text default ''::text not null,
  why text default ''::text not null,
  by text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint patrols_plan_day UNIQUE (county, plan, day),
  constraint patrols_pkey PRIMARY KEY (county, id),
  constraint patrols_order CHECK (((ended_at IS NULL) OR ((started_at IS NOT NULL) AND (started_at <= ended_at))))
);
CREATE INDEX patrols_by_id ON patrols USING btree (id);
CREATE INDEX patrols_by_place ON patrols USING btree (place, day);
CREATE INDEX patrols_by_team ON patrols USING btree (team, day);
alter table patrols enable row level security;
create policy patrols_place on patrols using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table people (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  household uuid,
  relation text,
  name text not null,
  used_name text default ''::text not null,
  pinyin text default ''::text not null,
  initials text default ''::text not null,
  sex text not null,
  birth date not null,
  ethnicity text,
  marital text,
  political text,
  education text,
  occupation_class text,
  occupation text default ''::text not null,
  work_place text default ''::text not null,
  identity_sealed text,
  identity_blind text,
  phone_sealed text,
  phone_blind text,
  address text default ''::text not null,
  registered_place text collate "C",
  registered_address text default ''::text not null,
  consistent text,
  state text default 'present'::text not null,
  state_day date,
  whereabouts text default ''::text not null,
  merged_into uuid,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  cleared_on date,
  constraint people_identity UNIQUE (county, identity_blind),
  constraint people_pkey PRIMARY KEY (county, id),
  constraint people_household FOREIGN KEY (county, household) REFERENCES households(county, id),
  constraint people_county CHECK ((county = "left"(place, 6))),
  constraint people_merged CHECK (((state = 'merged'::text) = (merged_into IS NOT NULL))),
  constraint people_sex CHECK ((sex = ANY (ARRAY['0'::text, '1'::text, '2'::text, '9'::text]))),
  constraint people_state CHECK ((state = ANY (ARRAY['present'::text, 'away'::text, 'gone'::text, 'dead'::text, 'merged'::text])))
);
CREATE INDEX people_by_address ON people USING btree (address COLLATE "C");
CREATE INDEX people_by_household ON people USING btree (household);
CREATE INDEX people_by_id ON people USING btree (id);
CREATE INDEX people_by_identity ON people USING btree (identity_blind);
CREATE INDEX people_by_initials ON people USING btree (initials COLLATE "C");
CREATE INDEX people_by_name ON people USING btree (name COLLATE "C");
CREATE INDEX people_by_phone ON people USING btree (phone_blind);
CREATE INDEX people_by_pinyin ON people USING btree (pinyin COLLATE "C");
CREATE INDEX people_in_order ON people USING btree (place, household, birth, id);
alter table people enable row level security;
create policy people_own on people for select using (id = ( SELECT me_person() AS me_person));
create policy people_own_household on people for select using ((household = ( SELECT my_household() AS my_household)) AND (state <> 'merged'::text));
create policy people_scope on people using in_scope(place) with check in_scope(place);
create policy people_wards on people for select using (id = ANY (( SELECT my_wards() AS my_wards)::uuid[]));
-- balian_app may select, insert, update, delete

create table person_changes (
  county text collate "C" not null,
  id uuid not null,
  person uuid not null,
  place text collate "C" not null,
  at timestamp with time zone not null,
  account uuid,
  name text not null,
  kind text not null,
  changes jsonb default '[]'::jsonb not null,
  reason text default ''::text not null,
  constraint person_changes_pkey PRIMARY KEY (county, id)
);
CREATE INDEX person_changes_by_person ON person_changes USING btree (person, id);
alter table person_changes enable row level security;
create policy person_changes_own on person_changes for select using (person = ( SELECT me_person() AS me_person));
create policy person_changes_scope on person_changes using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update some columns

create table petitions (
  county text collate "C" not null,
  id uuid not null,
  channel text not null,
  received_on date not null,
  brief text not null,
  request text default ''::text not null,
  people_count integer not null,
  answer text,
  answered_on date,
  told_on date,
  constraint petitions_pkey PRIMARY KEY (county, id),
  constraint petitions_case FOREIGN KEY (county, id) REFERENCES cases(county, id),
  constraint petitions_channel CHECK ((channel = ANY (ARRAY['letter'::text, 'visit'::text, 'online'::text, 'phone'::text])))
);
alter table petitions enable row level security;
create policy petitions_with_case on petitions using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = petitions.county) AND (c.id = petitions.id))));
-- balian_app may select, insert, update

create table phone_codes (
  id uuid not null,
  phone text not null,
  sealed text not null,
  invitation uuid,
  code text,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  tries integer default 0 not null,
  used_at timestamp with time zone,
  constraint phone_codes_pkey PRIMARY KEY (id)
);
CREATE INDEX phone_codes_by_phone ON phone_codes USING btree (phone, made_at);
-- balian_app may do nothing

create table phones (
  account uuid not null,
  id uuid not null,
  place text collate "C",
  name text not null,
  app text not null,
  villages text[] default '{}'::text[] not null,
  since timestamp with time zone not null,
  seen timestamp with time zone not null,
  synced timestamp with time zone,
  waiting jsonb default '[]'::jsonb not null,
  cut_at timestamp with time zone,
  cut_by uuid,
  cut_why text default ''::text not null,
  constraint phones_pkey PRIMARY KEY (account, id),
  constraint phones_account FOREIGN KEY (account) REFERENCES accounts(id),
  constraint phones_cut_by FOREIGN KEY (cut_by) REFERENCES accounts(id)
);
CREATE INDEX phones_place ON phones USING btree (place, synced);
alter table phones enable row level security;
create policy phones_cut on phones for update using in_scope(place);
create policy phones_office on phones for select using in_scope(place);
create policy phones_own on phones using (account = me_account());
-- balian_app may select, insert, update

create table place_changes (
  id uuid not null,
  code text collate "C" not null,
  kind text not null,
  on_day date not null,
  old_name text,
  new_name text,
  other text collate "C",
  note text default ''::text not null,
  constraint place_changes_pkey PRIMARY KEY (id),
  constraint place_changes_code FOREIGN KEY (code) REFERENCES places(code)
);
CREATE INDEX place_changes_by_code ON place_changes USING btree (code, on_day);
-- balian_app may select

create table places (
  code text collate "C" not null,
  name text not null,
  level text not null,
  kind text,
  parent text collate "C",
  pinyin text default ''::text not null,
  initials text default ''::text not null,
  valid_from date,
  valid_to date,
  replaced_by text collate "C",
  platform_built date,
  version integer default 1 not null,
  constraint places_pkey PRIMARY KEY (code),
  constraint places_parent FOREIGN KEY (parent) REFERENCES places(code),
  constraint places_replaced_by FOREIGN KEY (replaced_by) REFERENCES places(code),
  constraint places_days CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_to >= valid_from))),
  constraint places_level CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text, 'township'::text, 'village'::text, 'group'::text])))
);
CREATE INDEX places_by_initials ON places USING btree (initials COLLATE "C");
CREATE INDEX places_by_name ON places USING btree (name COLLATE "C");
CREATE INDEX places_by_parent ON places USING btree (parent, code);
CREATE INDEX places_by_pinyin ON places USING btree (pinyin COLLATE "C");
-- balian_app may select

create table police_referrals (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  month text not null,
  referred integer not null,
  security integer not null,
  criminal integer not null,
  unfounded integer,
  station text default ''::text not null,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint police_referrals_pkey PRIMARY KEY (county, id),
  constraint police_referrals_month CHECK ((month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$'::text))
);
CREATE INDEX police_referrals_by_id ON police_referrals USING btree (id);
CREATE INDEX police_referrals_by_place ON police_referrals USING btree (place, id);
CREATE UNIQUE INDEX police_referrals_title ON police_referrals USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table police_referrals enable row level security;
create policy police_referrals_place on police_referrals using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table police_rooms (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  station text not null,
  in_charge text default ''::text not null,
  phone_sealed text,
  assistants integer,
  opened_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint police_rooms_pkey PRIMARY KEY (county, id)
);
CREATE INDEX police_rooms_by_id ON police_rooms USING btree (id);
CREATE INDEX police_rooms_by_place ON police_rooms USING btree (place, id);
CREATE UNIQUE INDEX police_rooms_title ON police_rooms USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table police_rooms enable row level security;
create policy police_rooms_place on police_rooms using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table posts (
  id uuid not null,
  account uuid not null,
  role text not null,
  place text collate "C" not null,
  deployed text,
  substitute uuid,
  from_day date not null,
  to_day date,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_why text,
  substitute_until date,
  constraint posts_pkey PRIMARY KEY (id),
  constraint posts_account FOREIGN KEY (account) REFERENCES accounts(id),
  constraint posts_substitute FOREIGN KEY (substitute) REFERENCES accounts(id),
  constraint posts_days CHECK (((to_day IS NULL) OR (to_day >= from_day))),
  constraint posts_substitute_other CHECK ((substitute <> account))
);
CREATE INDEX posts_by_account ON posts USING btree (account);
CREATE INDEX posts_by_place ON posts USING btree (place, role);
CREATE INDEX posts_by_substitute ON posts USING btree (substitute) WHERE (substitute IS NOT NULL);
-- balian_app may select

create table protected_sites (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  site_kind text not null,
  protected boolean default false not null,
  device text,
  installed_on date,
  address text default ''::text not null,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint protected_sites_pkey PRIMARY KEY (county, id)
);
CREATE INDEX protected_sites_by_id ON protected_sites USING btree (id);
CREATE INDEX protected_sites_by_place ON protected_sites USING btree (place, id);
CREATE UNIQUE INDEX protected_sites_title ON protected_sites USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table protected_sites enable row level security;
create policy protected_sites_place on protected_sites using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table purchase_orders (
  county text collate "C" not null,
  purchase uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  person uuid not null,
  quantity integer not null,
  paid_on date,
  handed_on date,
  constraint purchase_orders_pkey PRIMARY KEY (county, purchase, person),
  constraint purchase_orders_purchase FOREIGN KEY (county, purchase) REFERENCES purchases(county, id),
  constraint purchase_orders_quantity CHECK ((quantity >= 0))
);
alter table purchase_orders enable row level security;
create policy orders_within on purchase_orders using (in_scope(place) OR (in_group = ANY (me_groups())) OR (person = me_person()));
-- balian_app may select, insert, update

create table purchases (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  item text not null,
  unit text not null,
  price bigint not null,
  supplier text default ''::text not null,
  order_until date not null,
  state text default 'open'::text not null,
  delivered_on date,
  note text default ''::text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  version integer default 1 not null,
  constraint purchases_pkey PRIMARY KEY (county, id),
  constraint purchases_group FOREIGN KEY (county, in_group) REFERENCES groups(county, id),
  constraint purchases_price CHECK ((price >= 0)),
  constraint purchases_state CHECK ((state = ANY (ARRAY['open'::text, 'ordered'::text, 'delivered'::text, 'settled'::text, 'cancelled'::text])))
);
CREATE INDEX purchases_by_id ON purchases USING btree (id);
alter table purchases enable row level security;
create policy purchases_within on purchases using (in_scope(place) OR (in_group = ANY (me_groups())) OR (in_group IN ( SELECT m.in_group
   FROM group_members m
  WHERE ((m.person = me_person()) AND (m.left_on IS NULL)))));
-- balian_app may select, insert, update

create table push_subscriptions (
  account uuid not null,
  id uuid not null,
  endpoint_sealed text not null,
  endpoint_blind text not null,
  p256dh text not null,
  auth_sealed text not null,
  device text not null,
  made_at timestamp with time zone not null,
  told_to uuid not null,
  app text default 'my'::text not null,
  constraint push_subscriptions_endpoint UNIQUE (endpoint_blind),
  constraint push_subscriptions_pkey PRIMARY KEY (account, id),
  constraint push_subscriptions_account FOREIGN KEY (account) REFERENCES accounts(id),
  constraint push_subscriptions_app CHECK ((app = ANY (ARRAY['my'::text, 'desk'::text, 'phone'::text])))
);
alter table push_subscriptions enable row level security;
create policy push_subscriptions_own on push_subscriptions using (account = me_account()) with check (account = me_account());
-- balian_app may select, insert, update, delete

create table register_changes (
  county text collate "C" not null,
  id uuid not null,
  register text not null,
  record uuid not null,
  place text collate "C" not null,
  at timestamp with time zone not null,
  account uuid,
  name text not null,
  kind text not null,
  changes jsonb default '[]'::jsonb not null,
  why text default ''::text not null,
  constraint register_changes_pkey PRIMARY KEY (county, id)
);
CREATE INDEX register_changes_by_record ON register_changes USING btree (county, record, id);
alter table register_changes enable row level security;
create policy register_changes_place on register_changes using in_scope(place) with check in_scope(place);
-- balian_app may select, insert

create table rental_houses (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  landlord uuid not null,
  phone_sealed text,
  use text not null,
  rooms integer,
  checked_on date,
  hazard text,
  mended_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint rental_houses_pkey PRIMARY KEY (county, id)
);
CREATE INDEX rental_houses_by_id ON rental_houses USING btree (id);
CREATE INDEX rental_houses_by_landlord ON rental_houses USING btree (landlord);
CREATE INDEX rental_houses_by_place ON rental_houses USING btree (place, id);
CREATE UNIQUE INDEX rental_houses_title ON rental_houses USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table rental_houses enable row level security;
create policy rental_houses_place on rental_houses using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table report_evidence (
  county text collate "C" not null,
  request uuid not null,
  place text collate "C" not null,
  col text not null,
  record uuid not null,
  amount bigint not null,
  constraint report_evidence_pkey PRIMARY KEY (county, request, place, col, record)
);
alter table report_evidence enable row level security;
create policy report_evidence_here on report_evidence using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update, delete

create table report_requests (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  why text not null,
  tier text not null,
  from_day date not null,
  to_day date not null,
  due_on date not null,
  state text not null,
  columns jsonb not null,
  made_by uuid not null,
  made_name text not null,
  made_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  closed_at timestamp with time zone,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  constraint report_requests_pkey PRIMARY KEY (county, id),
  constraint report_requests_state CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'closed'::text, 'withdrawn'::text]))),
  constraint report_requests_tier CHECK ((tier = ANY (ARRAY['county'::text, 'township'::text, 'village'::text])))
);
CREATE INDEX report_requests_by_id ON report_requests USING btree (id);
CREATE INDEX report_requests_by_place ON report_requests USING btree (place, made_at);
alter table report_requests enable row level security;
create policy report_requests_changed on report_requests for update using in_scope(place) with check in_scope(place);
create policy report_requests_made on report_requests for insert with check in_scope(place);
create policy report_requests_seen on report_requests for select using (in_scope(place) OR ((state <> 'draft'::text) AND over_scope(place)));
-- balian_app may select, insert, update

create table report_sheets (
  county text collate "C" not null,
  request uuid not null,
  place text collate "C" not null,
  state text not null,
  answers jsonb default '{}'::jsonb not null,
  frozen jsonb,
  signed_by uuid,
  signed_name text,
  signed_at timestamp with time zone,
  note text default ''::text not null,
  told_at timestamp with time zone,
  reminded_at timestamp with time zone,
  version integer default 1 not null,
  constraint report_sheets_pkey PRIMARY KEY (county, request, place),
  constraint report_sheets_state CHECK ((state = ANY (ARRAY['open'::text, 'returned'::text, 'signed'::text])))
);
CREATE INDEX report_sheets_by_place ON report_sheets USING btree (place, state);
CREATE INDEX report_sheets_by_request ON report_sheets USING btree (request, place);
alter table report_sheets enable row level security;
create policy report_sheets_changed on report_sheets for update using in_scope(place) with check in_scope(place);
create policy report_sheets_made on report_sheets for insert with check in_scope(place);
create policy report_sheets_seen on report_sheets for select using in_scope(place);
-- balian_app may select, insert, update

create table representatives (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  person uuid not null,
  households integer not null,
  from_day date not null,
  to_day date,
  constraint representatives_pkey PRIMARY KEY (county, id)
);
CREATE INDEX representatives_by_place ON representatives USING btree (place);
CREATE UNIQUE INDEX representatives_once ON representatives USING btree (county, place, person, from_day);
alter table representatives enable row level security;
create policy representatives_place on representatives using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table resident_invitations (
  county text collate "C" not null,
  id uuid not null,
  person uuid not null,
  place text collate "C" not null,
  code text not null,
  made_by uuid not null,
  made_name text not null,
  made_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  ended_at timestamp with time zone,
  constraint resident_invitations_code UNIQUE (code),
  constraint resident_invitations_pkey PRIMARY KEY (county, id)
);
CREATE INDEX resident_invitations_by_person ON resident_invitations USING btree (person, id);
alter table resident_invitations enable row level security;
create policy resident_invitations_read on resident_invitations for select using in_scope(place);
-- balian_app may select

create table resident_phones (
  account uuid not null,
  blind text not null,
  sealed text not null,
  since timestamp with time zone not null,
  constraint resident_phones_pkey PRIMARY KEY (account),
  constraint resident_phones_account FOREIGN KEY (account) REFERENCES accounts(id)
);
CREATE INDEX resident_phones_by_blind ON resident_phones USING btree (blind);
-- balian_app may do nothing

create table retention_holds (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  term text,
  record text,
  reason text not null,
  asked_by uuid not null,
  asked_name text not null,
  asked_at timestamp with time zone not null,
  confirmed_by uuid,
  confirmed_name text,
  lift_by uuid,
  lift_name text,
  lift_reason text,
  lifted_by uuid,
  lifted_name text,
  lifted_at timestamp with time zone,
  constraint retention_holds_pkey PRIMARY KEY (county, id),
  constraint retention_holds_two CHECK (((confirmed_by <> asked_by) AND (lifted_by <> lift_by)))
);
CREATE INDEX retention_holds_by_id ON retention_holds USING btree (id);
alter table retention_holds enable row level security;
create policy retention_holds_place on retention_holds using (in_scope(place) AND holds_role(ARRAY['auditor'::text, 'security-admin'::text, 'system-admin'::text])) with check (in_scope(place) AND holds_role(ARRAY['auditor'::text, 'security-admin'::text]));
-- balian_app may select, insert, update

create table retention_runs (
  id uuid not null,
  at timestamp with time zone not null,
  by_name text,
  dry boolean not null,
  results jsonb not null,
  constraint retention_runs_pkey PRIMARY KEY (id)
);
CREATE INDEX retention_runs_by_time ON retention_runs USING btree (at DESC);
alter table retention_runs enable row level security;
create policy retention_runs_read on retention_runs for select using holds_role(ARRAY['auditor'::text, 'security-admin'::text, 'system-admin'::text]);
-- balian_app may select

create table retention_terms (
  term text not null,
  days integer not null,
  reason text not null,
  account uuid not null,
  account_name text not null,
  at timestamp with time zone not null,
  constraint retention_terms_pkey PRIMARY KEY (term),
  constraint retention_terms_days CHECK ((days > 0))
);
alter table retention_terms enable row level security;
create policy retention_terms_read on retention_terms for select using holds_role(ARRAY['auditor'::text, 'security-admin'::text, 'system-admin'::text]);
create policy retention_terms_set on retention_terms using holds_role(ARRAY['security-admin'::text]) with check holds_role(ARRAY['security-admin'::text]);
-- balian_app may select, insert, update, delete

create table safety_campaigns (
  county text collate "C" not null,
  id uuid not null,
  area uuid not null,
  problem text not null,
  lead_unit text not null,
  finish_by date not null,
  measures text default ''::text not null,
  done text default ''::text not null,
  accepted_by text default ''::text not null,
  accepted_on date,
  constraint safety_campaigns_pkey PRIMARY KEY (county, id),
  constraint safety_campaigns_case FOREIGN KEY (county, id) REFERENCES cases(county, id)
);
alter table safety_campaigns enable row level security;
create policy safety_campaigns_with_case on safety_campaigns using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = safety_campaigns.county) AND (c.id = safety_campaigns.id))));
-- balian_app may select, insert, update

create table safety_finding_steps (
  county text collate "C" not null,
  finding uuid not null,
  n integer not null,
  at timestamp with time zone not null,
  by text not null,
  step text not null,
  note text default ''::text not null,
  constraint safety_finding_steps_pkey PRIMARY KEY (county, finding, n),
  constraint safety_finding_steps_finding FOREIGN KEY (county, finding) REFERENCES safety_findings(county, id)
);
alter table safety_finding_steps enable row level security;
create policy safety_finding_steps_with_finding on safety_finding_steps using (EXISTS ( SELECT
   FROM safety_findings f
  WHERE ((f.county = safety_finding_steps.county) AND (f.id = safety_finding_steps.finding))));
-- balian_app may select, insert

create table safety_findings (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  patrol uuid,
  informant uuid,
  kind text not null,
  what text not null,
  spot text default ''::text not null,
  on_day date not null,
  state text not null,
  handed_to text default ''::text not null,
  incident uuid,
  photos integer default 0 not null,
  done_on date,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint safety_findings_pkey PRIMARY KEY (county, id),
  constraint safety_findings_patrol FOREIGN KEY (county, patrol) REFERENCES patrols(county, id),
  constraint safety_findings_state CHECK ((state = ANY (ARRAY['open'::text, 'handed'::text, 'incident'::text, 'done'::text])))
);
CREATE INDEX safety_findings_by_id ON safety_findings USING btree (id);
CREATE INDEX safety_findings_by_patrol ON safety_findings USING btree (county, patrol);
CREATE INDEX safety_findings_by_place ON safety_findings USING btree (place, on_day);
alter table safety_findings enable row level security;
create policy safety_findings_place on safety_findings using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table safety_incidents (
  county text collate "C" not null,
  id uuid not null,
  incident_kind text not null,
  what text not null,
  spot text not null,
  happened_on date not null,
  urgent boolean default false not null,
  station text not null,
  receipt text default ''::text not null,
  received_by text default ''::text not null,
  received_at text default ''::text not null,
  result text,
  answered_on date,
  constraint safety_incidents_pkey PRIMARY KEY (county, id),
  constraint safety_incidents_case FOREIGN KEY (county, id) REFERENCES cases(county, id)
);
alter table safety_incidents enable row level security;
create policy safety_incidents_with_case on safety_incidents using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = safety_incidents.county) AND (c.id = safety_incidents.id))));
-- balian_app may select, insert, update

create table said (
  county text collate "C" not null,
  id uuid not null,
  words text not null,
  channel text not null,
  topic text,
  constraint said_pkey PRIMARY KEY (county, id),
  constraint said_case FOREIGN KEY (county, id) REFERENCES cases(county, id),
  constraint said_channel CHECK ((channel = ANY (ARRAY['window'::text, 'phone'::text, 'visit'::text, 'online'::text])))
);
alter table said enable row level security;
create policy said_with_case on said using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = said.county) AND (c.id = said.id))));
-- balian_app may select, insert, update

create table saved_views (
  account uuid not null,
  id uuid not null,
  list text not null,
  name text not null,
  filters jsonb not null,
  constraint saved_views_name UNIQUE (account, list, name),
  constraint saved_views_pkey PRIMARY KEY (account, id),
  constraint saved_views_account FOREIGN KEY (account) REFERENCES accounts(id)
);
alter table saved_views enable row level security;
create policy saved_views_own on saved_views using (account = me_account());
-- balian_app may select, insert, update, delete

create table screening_calendar (
  county text collate "C" not null,
  tier text not null,
  rhythm text not null,
  grace_days integer not null,
  version integer default 1 not null,
  constraint screening_calendar_pkey PRIMARY KEY (county, tier),
  constraint screening_calendar_grace CHECK (((grace_days >= 0) AND (grace_days <= 15))),
  constraint screening_calendar_rhythm CHECK ((rhythm = ANY (ARRAY['weekly'::text, 'half-monthly'::text, 'monthly'::text, 'off'::text]))),
  constraint screening_calendar_tier CHECK ((tier = ANY (ARRAY['village'::text, 'township'::text, 'county'::text])))
);
alter table screening_calendar enable row level security;
create policy screening_calendar_change on screening_calendar for update using in_scope(county);
create policy screening_calendar_read on screening_calendar for select using true;
create policy screening_calendar_write on screening_calendar for insert with check in_scope(county);
-- balian_app may select, insert, update

create table screening_duties (
  county text collate "C" not null,
  round uuid not null,
  place text collate "C" not null,
  from_day date not null,
  due_day date not null,
  reported_at timestamp with time zone,
  reported_on date,
  account uuid,
  account_name text,
  nothing boolean default false not null,
  found integer default 0 not null,
  activity uuid,
  reminded_at timestamp with time zone,
  late_told_at timestamp with time zone,
  constraint screening_duties_pkey PRIMARY KEY (county, round, place),
  constraint screening_duties_activity FOREIGN KEY (county, activity) REFERENCES activities(county, id),
  constraint screening_duties_place FOREIGN KEY (place) REFERENCES places(code),
  constraint screening_duties_round FOREIGN KEY (county, round) REFERENCES screening_rounds(county, id),
  constraint screening_duties_nothing CHECK (((NOT nothing) OR ((reported_at IS NOT NULL) AND (found = 0)))),
  constraint screening_duties_reported CHECK (((reported_at IS NULL) = (reported_on IS NULL)))
);
CREATE INDEX screening_duties_by_place ON screening_duties USING btree (place, from_day);
CREATE INDEX screening_duties_open ON screening_duties USING btree (due_day) WHERE (reported_at IS NULL);
alter table screening_duties enable row level security;
create policy screening_duties_seen on screening_duties using in_scope(place);
-- balian_app may select, update

create table screening_findings (
  county text collate "C" not null,
  id uuid not null,
  round uuid not null,
  place text collate "C" not null,
  class text not null,
  brief text not null,
  people_count integer not null,
  urgent boolean not null,
  settled_on_spot boolean not null,
  dispute uuid,
  found_at timestamp with time zone not null,
  account uuid,
  account_name text not null,
  withdrawn_at timestamp with time zone,
  withdrawn_why text,
  constraint screening_findings_pkey PRIMARY KEY (county, id),
  constraint screening_findings_dispute FOREIGN KEY (county, dispute) REFERENCES disputes(county, id),
  constraint screening_findings_duty FOREIGN KEY (county, round, place) REFERENCES screening_duties(county, round, place)
);
CREATE INDEX screening_findings_by_dispute ON screening_findings USING btree (county, dispute) WHERE (dispute IS NOT NULL);
CREATE INDEX screening_findings_by_duty ON screening_findings USING btree (county, round, place);
CREATE INDEX screening_findings_by_place ON screening_findings USING btree (place, found_at);
alter table screening_findings enable row level security;
create policy screening_findings_seen on screening_findings using in_scope(place);
-- balian_app may select, insert, update

create table screening_rounds (
  county text collate "C" not null,
  id uuid not null,
  tier text not null,
  from_day date not null,
  to_day date not null,
  due_day date not null,
  made_at timestamp with time zone not null,
  constraint screening_rounds_once UNIQUE (county, tier, from_day),
  constraint screening_rounds_pkey PRIMARY KEY (county, id),
  constraint screening_rounds_days CHECK (((from_day <= to_day) AND (to_day <= due_day)))
);
alter table screening_rounds enable row level security;
create policy screening_rounds_read on screening_rounds for select using true;
-- balian_app may select

create table service_items (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  mode text not null,
  goes_to text not null,
  promised_days integer not null,
  legal_days integer,
  who text not null,
  materials text not null,
  basis text default ''::text not null,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint service_items_pkey PRIMARY KEY (county, id)
);
CREATE INDEX service_items_by_id ON service_items USING btree (id);
CREATE INDEX service_items_by_place ON service_items USING btree (place, id);
CREATE UNIQUE INDEX service_items_title ON service_items USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table service_items enable row level security;
create policy service_items_above on service_items for select using over_scope(place);
create policy service_items_home on service_items for select using (( SELECT my_place() AS my_place) ^@ place);
create policy service_items_place on service_items using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table service_messages (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  kind text not null,
  title text not null,
  body text not null,
  age_from integer,
  age_to integer,
  household text not null,
  register text not null,
  mutual_group uuid,
  send_on date,
  state text not null,
  steps jsonb default '[]'::jsonb not null,
  writer uuid not null,
  writer_name text not null,
  approver uuid,
  approver_name text,
  opted_out integer default 0 not null,
  sent_at timestamp with time zone,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  channels text[] default '{in-app}'::text[] not null,
  send_time text,
  urgent boolean default false not null,
  about_line text,
  for_line text default 'population'::text not null,
  constraint service_messages_pkey PRIMARY KEY (county, id),
  constraint service_messages_approved CHECK (((state <> ALL (ARRAY['approved'::text, 'sent'::text])) OR (approver IS NOT NULL))),
  constraint service_messages_second CHECK (((approver IS NULL) OR (approver <> writer)))
);
CREATE INDEX service_messages_by_id ON service_messages USING btree (id);
CREATE INDEX service_messages_by_place ON service_messages USING btree (place, id);
CREATE INDEX service_messages_due ON service_messages USING btree (send_on) WHERE (state = 'approved'::text);
alter table service_messages enable row level security;
create policy service_messages_place on service_messages using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table service_opt_outs (
  county text collate "C" not null,
  person uuid not null,
  kind text not null,
  place text collate "C" not null,
  reason text default ''::text not null,
  name text not null,
  at timestamp with time zone not null,
  constraint service_opt_outs_pkey PRIMARY KEY (county, person, kind)
);
CREATE INDEX service_opt_outs_by_person ON service_opt_outs USING btree (person);
alter table service_opt_outs enable row level security;
create policy service_opt_outs_own on service_opt_outs using (person = ( SELECT me_person() AS me_person)) with check (person = ( SELECT me_person() AS me_person));
create policy service_opt_outs_place on service_opt_outs using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update, delete

create table service_sites (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  site_kind text not null,
  capacity integer not null,
  in_charge text default ''::text not null,
  phone_sealed text,
  address text default ''::text not null,
  opened_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint service_sites_pkey PRIMARY KEY (county, id)
);
CREATE INDEX service_sites_by_id ON service_sites USING btree (id);
CREATE INDEX service_sites_by_place ON service_sites USING btree (place, id);
CREATE UNIQUE INDEX service_sites_title ON service_sites USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table service_sites enable row level security;
create policy service_sites_place on service_sites using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table sessions (
  id uuid not null,
  token text not null,
  account uuid not null,
  since timestamp with time zone not null,
  seen timestamp with time zone not null,
  ends timestamp with time zone not null,
  device text default ''::text not null,
  helper uuid,
  helper_role text,
  helper_office text collate "C",
  oidc_sealed text,
  strong boolean default false not null,
  constraint sessions_token UNIQUE (token),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_account FOREIGN KEY (account) REFERENCES accounts(id),
  constraint sessions_helper FOREIGN KEY (helper) REFERENCES accounts(id)
);
CREATE INDEX sessions_by_account ON sessions USING btree (account);
-- balian_app may do nothing

create table social_organizations (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  credit text not null,
  category text not null,
  approved_on date,
  address text not null,
  legal_name text default ''::text not null,
  head text not null,
  phone_sealed text,
  staff integer not null,
  contracts integer,
  party_fit boolean default false not null,
  party_body boolean default false not null,
  party_members integer,
  union_body boolean default false not null,
  union_members integer,
  youth_body boolean default false not null,
  youth_members integer,
  women_body boolean default false not null,
  women_count integer,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  reported_on date,
  constraint social_organizations_pkey PRIMARY KEY (county, id),
  constraint social_organizations_contracts CHECK ((contracts <= staff))
);
CREATE INDEX social_organizations_by_id ON social_organizations USING btree (id);
CREATE INDEX social_organizations_by_place ON social_organizations USING btree (place, id);
CREATE UNIQUE INDEX social_organizations_title ON social_organizations USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table social_organizations enable row level security;
create policy social_organizations_place on social_organizations using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table stations (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  level text not null,
  in_charge text default ''::text not null,
  phone_sealed text,
  hours text default ''::text not null,
  address text default ''::text not null,
  opened_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint stations_pkey PRIMARY KEY (county, id)
);
CREATE INDEX stations_by_id ON stations USING btree (id);
CREATE INDEX stations_by_place ON stations USING btree (place, id);
CREATE UNIQUE INDEX stations_title ON stations USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table stations enable row level security;
create policy stations_above on stations for select using over_scope(place);
create policy stations_place on stations using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table stay_periods (
  county text collate "C" not null,
  id uuid not null,
  stay uuid not null,
  place text collate "C" not null,
  from_on date not null,
  until_on date not null,
  number integer not null,
  note text default ''::text not null,
  account uuid,
  name text not null,
  at timestamp with time zone not null,
  constraint stay_periods_number UNIQUE (county, stay, number),
  constraint stay_periods_pkey PRIMARY KEY (county, id),
  constraint stay_periods_stay FOREIGN KEY (county, stay) REFERENCES floating_residents(county, id),
  constraint stay_periods_days CHECK ((until_on > from_on))
);
CREATE INDEX stay_periods_by_place ON stay_periods USING btree (place, from_on);
alter table stay_periods enable row level security;
create policy stay_periods_place on stay_periods using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table tenancies (
  county text collate "C" not null,
  id uuid not null,
  house uuid not null,
  place text collate "C" not null,
  person uuid not null,
  from_on date not null,
  until_on date,
  contract boolean default false not null,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint tenancies_pkey PRIMARY KEY (county, id),
  constraint tenancies_house FOREIGN KEY (county, house) REFERENCES rental_houses(county, id),
  constraint tenancies_days CHECK (((ended_on IS NULL) OR (ended_on >= from_on)))
);
CREATE INDEX tenancies_by_id ON tenancies USING btree (id);
CREATE INDEX tenancies_by_person ON tenancies USING btree (person);
CREATE INDEX tenancies_by_place ON tenancies USING btree (place);
CREATE UNIQUE INDEX tenancies_once ON tenancies USING btree (county, house, person) WHERE (ended_on IS NULL);
alter table tenancies enable row level security;
create policy tenancies_place on tenancies using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table topic_minutes (
  county text collate "C" not null,
  topic uuid not null,
  held_on date not null,
  began text not null,
  ended text not null,
  chair text not null,
  recorder text not null,
  watchers text not null,
  text text not null,
  attended uuid[] default '{}'::uuid[] not null,
  written_by text not null,
  written_at timestamp with time zone not null,
  constraint topic_minutes_pkey PRIMARY KEY (county, topic),
  constraint topic_minutes_topic FOREIGN KEY (county, topic) REFERENCES topics(county, id)
);
alter table topic_minutes enable row level security;
create policy minutes_with_topic on topic_minutes using (EXISTS ( SELECT
   FROM topics x
  WHERE ((x.county = topic_minutes.county) AND (x.id = topic_minutes.topic))));
-- balian_app may select, insert, update

create table topic_posts (
  county text collate "C" not null,
  id uuid not null,
  topic uuid not null,
  account uuid not null,
  person uuid,
  name text not null,
  office boolean not null,
  meeting boolean not null,
  text text not null,
  at timestamp with time zone not null,
  constraint topic_posts_pkey PRIMARY KEY (county, id),
  constraint topic_posts_topic FOREIGN KEY (county, topic) REFERENCES topics(county, id)
);
CREATE INDEX topic_posts_by_topic ON topic_posts USING btree (county, topic, at);
alter table topic_posts enable row level security;
create policy posts_with_topic on topic_posts using (EXISTS ( SELECT
   FROM topics x
  WHERE ((x.county = topic_posts.county) AND (x.id = topic_posts.topic))));
-- balian_app may select, insert, update

create table topic_steps (
  county text collate "C" not null,
  id uuid not null,
  topic uuid not null,
  title text not null,
  who text not null,
  due date not null,
  done_on date,
  note text default ''::text not null,
  constraint topic_steps_pkey PRIMARY KEY (county, id),
  constraint topic_steps_topic FOREIGN KEY (county, topic) REFERENCES topics(county, id)
);
CREATE INDEX topic_steps_by_topic ON topic_steps USING btree (county, topic, due);
alter table topic_steps enable row level security;
create policy steps_with_topic on topic_steps using (EXISTS ( SELECT
   FROM topics x
  WHERE ((x.county = topic_steps.county) AND (x.id = topic_steps.topic))));
-- balian_app may select, insert, update

create table topics (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  in_group uuid,
  forum text not null,
  kind text not null,
  title text not null,
  proposal text not null,
  put_by text not null,
  proposer text default ''::text not null,
  person uuid,
  method text default 'ballot'::text not null,
  options text[] default '{}'::text[] not null,
  meet_on date,
  meet_at text default ''::text not null,
  meet_place text default ''::text not null,
  objection_days integer default 5 not null,
  state text not null,
  outcome text,
  took integer,
  votes jsonb,
  blank integer,
  invalid integer,
  chosen text,
  decided_on date,
  notice text,
  published_on date,
  objections_until date,
  done_on date,
  note text default ''::text not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null,
  version integer default 1 not null,
  cleared_on date,
  constraint topics_pkey PRIMARY KEY (county, id),
  constraint topics_method CHECK ((method = ANY (ARRAY['ballot'::text, 'hands'::text]))),
  constraint topics_state CHECK ((state = ANY (ARRAY['proposed'::text, 'discussing'::text, 'voting'::text, 'counting'::text, 'decided'::text, 'objections'::text, 'carrying'::text, 'done'::text, 'failed'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE INDEX topics_by_id ON topics USING btree (id);
CREATE INDEX topics_by_place ON topics USING btree (place, opened_at);
alter table topics enable row level security;
create policy topics_change on topics for update using in_scope(place) with check in_scope(place);
create policy topics_read on topics for select using (in_scope(place) OR (person = me_person()) OR (in_group = ANY (me_groups())) OR (EXISTS ( SELECT
   FROM ballot_roll r
  WHERE ((r.county = topics.county) AND (r.ballot = topics.id) AND (r.person = me_person())))));
create policy topics_write on topics for insert with check (in_scope(place) OR ((person = me_person()) AND (state = 'proposed'::text) AND ((EXISTS ( SELECT
   FROM people p
  WHERE ((p.id = me_person()) AND (p.place ^@ topics.place)))) OR (in_group IN ( SELECT m.in_group
   FROM group_members m
  WHERE ((m.person = me_person()) AND (m.left_on IS NULL)))))));
-- balian_app may select, insert, update

create table transitional_bases (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  base_kind text not null,
  capacity integer not null,
  work text default ''::text not null,
  in_charge text default ''::text not null,
  phone_sealed text,
  address text default ''::text not null,
  opened_on date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint transitional_bases_pkey PRIMARY KEY (county, id)
);
CREATE INDEX transitional_bases_by_id ON transitional_bases USING btree (id);
CREATE INDEX transitional_bases_by_place ON transitional_bases USING btree (place, id);
CREATE UNIQUE INDEX transitional_bases_title ON transitional_bases USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table transitional_bases enable row level security;
create policy transitional_bases_place on transitional_bases using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table tutors (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  unit text not null,
  duty text not null,
  team uuid,
  subjects text default ''::text not null,
  phone_sealed text,
  since date,
  ended_on date,
  ended_why text default ''::text not null,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  called text default ''::text not null,
  constraint tutors_pkey PRIMARY KEY (county, id)
);
CREATE INDEX tutors_by_id ON tutors USING btree (id);
CREATE INDEX tutors_by_place ON tutors USING btree (place, id);
CREATE INDEX tutors_by_team ON tutors USING btree (team);
CREATE UNIQUE INDEX tutors_title ON tutors USING btree (county, place, title) WHERE (ended_on IS NULL);
alter table tutors enable row level security;
create policy tutors_place on tutors using in_scope(place) with check in_scope(place);
-- balian_app may select, insert, update

create table wage_arrears (
  county text collate "C" not null,
  id uuid not null,
  enterprise uuid,
  employer text not null,
  workers integer not null,
  amount bigint not null,
  owed_since date not null,
  measure text default ''::text not null,
  promised_on date,
  handed_to text default ''::text not null,
  paid_on date,
  paid_amount bigint,
  constraint wage_arrears_pkey PRIMARY KEY (county, id),
  constraint wage_arrears_case FOREIGN KEY (county, id) REFERENCES cases(county, id)
);
alter table wage_arrears enable row level security;
create policy wage_arrears_with_case on wage_arrears using (EXISTS ( SELECT
   FROM cases c
  WHERE ((c.county = wage_arrears.county) AND (c.id = wage_arrears.id))));
-- balian_app may select, insert, update
