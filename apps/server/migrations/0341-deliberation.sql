-- Village deliberation (民主议事): topics, what is said on them, minutes, and how decisions are carried out. The vote itself is a ballot.

create table topics (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  in_group uuid,
  forum text not null,
  kind text not null,
  title text not null,
  proposal text not null,
  -- committee 村“两委”, villagers 十分之一以上村民, representatives 三分之一以上村民代表, person 村民个人
  put_by text not null,
  proposer text not null default '',
  person uuid,
  method text not null default 'ballot',
  options text[] not null default '{}',
  meet_on date,
  meet_at text not null default '',
  meet_place text not null default '',
  objection_days int not null default 5,
  state text not null,
  outcome text,
  took int,
  votes jsonb,
  blank int,
  invalid int,
  chosen text,
  decided_on date,
  -- What was published: without personal data, as everybody may read it.
  notice text,
  published_on date,
  objections_until date,
  done_on date,
  note text not null default '',
  opened_by uuid not null,
  opened_at timestamptz not null,
  version int not null default 1,
  constraint topics_pkey primary key (county, id),
  constraint topics_state check
    (state in ('proposed', 'discussing', 'voting', 'counting', 'decided', 'objections', 'carrying', 'done', 'failed', 'declined', 'withdrawn')),
  constraint topics_method check (method in ('ballot', 'hands'))
);
create index topics_by_id on topics (id);
create index topics_by_place on topics (place, opened_at);

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
  at timestamptz not null,
  constraint topic_posts_pkey primary key (county, id),
  constraint topic_posts_topic foreign key (county, topic) references topics (county, id)
);
create index topic_posts_by_topic on topic_posts (county, topic, at);

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
  attended uuid[] not null default '{}',
  written_by text not null,
  written_at timestamptz not null,
  constraint topic_minutes_pkey primary key (county, topic),
  constraint topic_minutes_topic foreign key (county, topic) references topics (county, id)
);

create table topic_steps (
  county text collate "C" not null,
  id uuid not null,
  topic uuid not null,
  title text not null,
  who text not null,
  due date not null,
  done_on date,
  note text not null default '',
  constraint topic_steps_pkey primary key (county, id),
  constraint topic_steps_topic foreign key (county, topic) references topics (county, id)
);
create index topic_steps_by_topic on topic_steps (county, topic, due);

create table representatives (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  person uuid not null,
  households int not null,
  from_day date not null,
  to_day date,
  constraint representatives_pkey primary key (county, id)
);
create unique index representatives_once on representatives (county, place, person, from_day);
create index representatives_by_place on representatives (place);

alter table topics enable row level security;
create policy topics_read on topics for select to balian_app
  using (in_scope(place) or person = me_person() or in_group = any (me_groups())
    or exists (select from ballot_roll r where r.county = topics.county and r.ballot = topics.id and r.person = me_person()));
-- A resident brings up something for the own village or group, and nothing more.
create policy topics_write on topics for insert to balian_app
  with check (in_scope(place) or (person = me_person() and state = 'proposed'
    and (exists (select from people p where p.id = me_person() and p.place ^@ topics.place)
      or in_group in (select m.in_group from group_members m where m.person = me_person() and m.left_on is null))));
create policy topics_change on topics for update to balian_app using (in_scope(place)) with check (in_scope(place));

alter table topic_posts enable row level security;
create policy posts_with_topic on topic_posts to balian_app
  using (exists (select from topics x where x.county = topic_posts.county and x.id = topic_posts.topic));
alter table topic_minutes enable row level security;
create policy minutes_with_topic on topic_minutes to balian_app
  using (exists (select from topics x where x.county = topic_minutes.county and x.id = topic_minutes.topic));
alter table topic_steps enable row level security;
create policy steps_with_topic on topic_steps to balian_app
  using (exists (select from topics x where x.county = topic_steps.county and x.id = topic_steps.topic));
alter table representatives enable row level security;
create policy representatives_place on representatives to balian_app using (in_scope(place)) with check (in_scope(place));
revoke delete on topics, topic_posts, topic_minutes, topic_steps, representatives from balian_app;

-- What a village has published, for everybody: no name of anybody stands in it.
create function topics_published(village text) returns table (
  id uuid, title text, forum text, kind text, state text, notice text, published_on date, objections_until date, steps_done int, steps int, done_on date
) language sql stable security definer set search_path = public as $$
  select t.id, t.title, t.forum, t.kind, t.state, t.notice, t.published_on, t.objections_until,
    (select count(*)::int from topic_steps s where s.county = t.county and s.topic = t.id and s.done_on is not null),
    (select count(*)::int from topic_steps s where s.county = t.county and s.topic = t.id), t.done_on
  from topics t
  where t.place >= village and t.place < village || ':' and t.notice is not null and t.in_group is null and t.state in ('objections', 'carrying', 'done')
  order by t.published_on desc, t.id limit 50
$$;
revoke all on function topics_published(text) from public;
grant execute on function topics_published(text) to balian_app;
