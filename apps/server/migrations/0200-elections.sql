-- Elections of a group's leader (选举组长): nomination, vote, count, objections, office. Who voted (the roll) and what was voted (the
-- box) are kept apart: the box holds sums only, and every vote touches every sum, so that neither order nor transaction tells whose it was.

create table group_elections (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  -- lead 选举组长, recall 罢免组长
  kind text not null,
  -- ballot 无记名投票, hands 举手表决
  method text not null,
  seats int not null,
  -- lot 抽签, again 重新选举
  tie text not null,
  replaces boolean not null,
  recalled uuid,
  why text not null default '',
  vote_on date not null,
  vote_place text not null,
  objection_days int not null,
  from_day date,
  to_day date,
  state text not null,
  outcome text,
  winners uuid[] not null default '{}',
  votes_for int,
  votes_against int,
  blank int,
  invalid int,
  present int,
  opened_by uuid not null,
  opened_at timestamptz not null,
  objections_until date,
  decided_on date,
  note text not null default '',
  version int not null default 1,
  constraint group_elections_pkey primary key (county, id),
  constraint group_elections_group foreign key (county, in_group) references groups (county, id),
  constraint group_elections_kind check (kind in ('lead', 'recall')),
  constraint group_elections_state check (state in ('nominating', 'voting', 'counting', 'tied', 'objections', 'in-office', 'failed', 'withdrawn'))
);
create unique index group_elections_one on group_elections (county, in_group) where state in ('nominating', 'voting', 'counting', 'tied', 'objections');
create index group_elections_by_id on group_elections (id);

create table group_nominees (
  county text collate "C" not null,
  id uuid not null,
  election uuid not null,
  person uuid not null,
  -- As it stands on the ballot paper: every member may read it.
  name text not null,
  origin text not null,
  -- self 自荐, members 组员联名推荐, office 村推荐
  put_by text not null,
  stood_down boolean not null default false,
  votes int,
  constraint group_nominees_pkey primary key (county, id),
  constraint group_nominees_election foreign key (county, election) references group_elections (county, id)
);
create unique index group_nominees_once on group_nominees (county, election, person) where not stood_down;

-- Who may vote, and whether somebody has: without a moment, and without any trace of what.
create table group_roll (
  county text collate "C" not null,
  election uuid not null,
  place text collate "C" not null,
  person uuid not null,
  -- null not yet, own 本人线上, paper 领取纸质选票
  voted text,
  constraint group_roll_pkey primary key (county, election, person),
  constraint group_roll_election foreign key (county, election) references group_elections (county, id)
);
create index group_roll_by_person on group_roll (person);

-- The box: how often each choice was made. Only the two functions below reach it.
create table group_ballot_box (
  county text collate "C" not null,
  election uuid not null,
  -- a nominee's id, for, against, blank
  choice text not null,
  votes int not null default 0,
  constraint group_ballot_box_pkey primary key (county, election, choice),
  constraint group_ballot_box_election foreign key (county, election) references group_elections (county, id)
);
alter table group_ballot_box enable row level security;
revoke all on group_ballot_box from balian_app;

-- Papers and hands are counted by two people, each for themselves.
create table group_counts (
  county text collate "C" not null,
  election uuid not null,
  account uuid not null,
  name text not null,
  present int not null,
  votes jsonb not null,
  blank int not null,
  invalid int not null,
  constraint group_counts_pkey primary key (county, election, account),
  constraint group_counts_election foreign key (county, election) references group_elections (county, id)
);

create table group_objections (
  county text collate "C" not null,
  id uuid not null,
  election uuid not null,
  person uuid,
  text text not null,
  made_at timestamptz not null,
  answer text,
  upheld boolean,
  answered_at timestamptz,
  constraint group_objections_pkey primary key (county, id),
  constraint group_objections_election foreign key (county, election) references group_elections (county, id)
);

alter table group_elections enable row level security;
create policy elections_read on group_elections for select to balian_app
  using (in_scope(place) or in_group = any (me_groups())
    or in_group in (select m.in_group from group_members m where m.person = me_person() and m.left_on is null));
create policy elections_write on group_elections for insert to balian_app with check (in_scope(place));
create policy elections_change on group_elections for update to balian_app using (in_scope(place)) with check (in_scope(place));

alter table group_nominees enable row level security;
create policy nominees_with_election on group_nominees to balian_app
  using (exists (select from group_elections e where e.county = group_nominees.county and e.id = group_nominees.election));

alter table group_roll enable row level security;
create policy roll_read on group_roll for select to balian_app using (in_scope(place) or person = me_person());
create policy roll_write on group_roll for insert to balian_app with check (in_scope(place));
create policy roll_change on group_roll for update to balian_app using (in_scope(place)) with check (in_scope(place));

alter table group_counts enable row level security;
create policy counts_with_election on group_counts to balian_app
  using (exists (select from group_elections e where e.county = group_counts.county and e.id = group_counts.election and in_scope(e.place)));

alter table group_objections enable row level security;
create policy objections_with_election on group_objections to balian_app
  using (exists (select from group_elections e where e.county = group_objections.county and e.id = group_objections.election));
revoke delete on group_elections, group_nominees, group_roll, group_counts, group_objections from balian_app;

-- Casts the caller's own vote: once, while the vote is open. Every sum is written, whichever was chosen.
create function cast_ballot(at_county text, at_election uuid, chosen text[]) returns boolean language plpgsql security definer set search_path = public as $$
begin
  perform from group_elections e where e.county = at_county and e.id = at_election and e.state = 'voting' and e.method = 'ballot' for update;
  if not found then return false; end if;
  update group_roll set voted = 'own' where county = at_county and election = at_election and person = me_person() and voted is null;
  if not found then return false; end if;
  update group_ballot_box set votes = votes + (choice = any (chosen))::int where county = at_county and election = at_election;
  return true;
end $$;

-- An empty box for the choices there are; made when the vote opens.
create function open_ballot_box(at_county text, at_election uuid, choices text[]) returns void language sql security definer set search_path = public as $$
  insert into group_ballot_box (county, election, choice)
  select at_county, at_election, c from unnest(choices) as c
  where exists (select from group_elections e where e.county = at_county and e.id = at_election and e.state = 'nominating')
  on conflict do nothing
$$;

-- What the box holds, once the vote is over and never before.
create function count_ballots(at_county text, at_election uuid) returns table (choice text, votes int) language sql stable security definer set search_path = public as $$
  select b.choice, b.votes from group_ballot_box b join group_elections e on e.county = b.county and e.id = b.election
  where b.county = at_county and b.election = at_election and e.state not in ('nominating', 'voting')
$$;

-- How many may vote and have voted, for those who see the election but not its roll.
create function roll_turnout(at_county text, at_election uuid) returns table (size int, own int, papers int) language sql stable security definer set search_path = public as $$
  select count(*)::int, count(*) filter (where voted = 'own')::int, count(*) filter (where voted = 'paper')::int
  from group_roll where county = at_county and election = at_election
$$;
revoke all on function cast_ballot(text, uuid, text[]), open_ballot_box(text, uuid, text[]), count_ballots(text, uuid), roll_turnout(text, uuid) from public;
grant execute on function cast_ballot(text, uuid, text[]), open_ballot_box(text, uuid, text[]), count_ballots(text, uuid), roll_turnout(text, uuid) to balian_app;
