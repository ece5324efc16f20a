-- Ballots are shared: the election of a group's leader (组长选举) and the decision of a village (民主议事) are voted by the same rolls,
-- boxes and counts. A ballot has the id of what is voted on. Receipts say that a vote was counted, and nothing of what it was.

create table ballots (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  in_group uuid,
  -- ballot 无记名投票, hands 举手表决
  method text not null,
  -- made 未开始, open 投票中, closed 已结束
  state text not null default 'made',
  constraint ballots_pkey primary key (county, id),
  constraint ballots_method check (method in ('ballot', 'hands')),
  constraint ballots_state check (state in ('made', 'open', 'closed'))
);
create index ballots_by_id on ballots (id);
insert into ballots (county, id, place, in_group, method, state)
  select county, id, place, in_group, method, case state when 'nominating' then 'made' when 'voting' then 'open' else 'closed' end from group_elections;

drop function cast_ballot(text, uuid, text[]);
drop function open_ballot_box(text, uuid, text[]);
drop function count_ballots(text, uuid);
drop function roll_turnout(text, uuid);
drop policy counts_with_election on group_counts;
drop policy objections_with_election on group_objections;

alter table group_roll rename to ballot_roll;
alter table group_ballot_box rename to ballot_box;
alter table group_counts rename to ballot_counts;
alter table group_objections rename to ballot_objections;
alter table ballot_roll rename column election to ballot;
alter table ballot_box rename column election to ballot;
alter table ballot_counts rename column election to ballot;
alter table ballot_objections rename column election to ballot;
alter table ballot_roll rename constraint group_roll_pkey to ballot_roll_pkey;
alter table ballot_box rename constraint group_ballot_box_pkey to ballot_box_pkey;
alter table ballot_counts rename constraint group_counts_pkey to ballot_counts_pkey;
alter table ballot_objections rename constraint group_objections_pkey to ballot_objections_pkey;
alter index group_roll_by_person rename to ballot_roll_by_person;
alter table ballot_roll drop constraint group_roll_election, add constraint ballot_roll_ballot foreign key (county, ballot) references ballots (county, id);
alter table ballot_box drop constraint group_ballot_box_election, add constraint ballot_box_ballot foreign key (county, ballot) references ballots (county, id);
alter table ballot_counts drop constraint group_counts_election, add constraint ballot_counts_ballot foreign key (county, ballot) references ballots (county, id);
alter table ballot_objections
  drop constraint group_objections_election,
  add constraint ballot_objections_ballot foreign key (county, ballot) references ballots (county, id);
alter table group_elections add constraint group_elections_ballot foreign key (county, id) references ballots (county, id);

-- The receipts of a box, sorted, in one row that every vote writes anew: neither order nor transaction tells whose is whose.
create table ballot_receipts (
  county text collate "C" not null,
  ballot uuid not null,
  codes text[] not null default '{}',
  constraint ballot_receipts_pkey primary key (county, ballot),
  constraint ballot_receipts_ballot foreign key (county, ballot) references ballots (county, id)
);
alter table ballot_receipts enable row level security;
revoke all on ballot_receipts from balian_app;

alter table ballots enable row level security;
create policy ballots_read on ballots for select to balian_app
  using (in_scope(place) or in_group = any (me_groups())
    or in_group in (select m.in_group from group_members m where m.person = me_person() and m.left_on is null)
    or exists (select from ballot_roll r where r.county = ballots.county and r.ballot = ballots.id and r.person = me_person()));
create policy ballots_write on ballots for insert to balian_app with check (in_scope(place));
create policy ballots_change on ballots for update to balian_app using (in_scope(place)) with check (in_scope(place));
revoke delete on ballots from balian_app;
create policy counts_with_ballot on ballot_counts to balian_app
  using (exists (select from ballots b where b.county = ballot_counts.county and b.id = ballot_counts.ballot and in_scope(b.place)));
create policy objections_with_ballot on ballot_objections to balian_app
  using (exists (select from ballots b where b.county = ballot_objections.county and b.id = ballot_objections.ballot));

-- Casts the caller's own vote: once, while the vote is open. Every sum is written, whichever was chosen, and every receipt.
create function cast_ballot(at_county text, at_ballot uuid, chosen text[], receipt text) returns boolean
language plpgsql security definer set search_path = public as $$
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

-- An empty box for the choices there are; made before the vote opens.
create function open_ballot_box(at_county text, at_ballot uuid, choices text[]) returns void language plpgsql security definer set search_path = public as $$
begin
  perform from ballots b where b.county = at_county and b.id = at_ballot and b.state = 'made';
  if not found then return; end if;
  insert into ballot_box (county, ballot, choice) select at_county, at_ballot, c from unnest(choices) as c on conflict do nothing;
  insert into ballot_receipts (county, ballot) values (at_county, at_ballot) on conflict do nothing;
end $$;

-- What the box holds, once the vote is over and never before.
create function count_ballots(at_county text, at_ballot uuid) returns table (choice text, votes int) language sql stable security definer set search_path = public as $$
  select x.choice, x.votes from ballot_box x join ballots b on b.county = x.county and b.id = x.ballot
  where x.county = at_county and x.ballot = at_ballot and b.state = 'closed'
$$;

-- Whether a receipt's vote lies in the box; the whole list only when the vote is over.
create function receipt_counted(at_county text, at_ballot uuid, code text) returns boolean language sql stable security definer set search_path = public as $$
  select coalesce((select code = any (codes) from ballot_receipts where county = at_county and ballot = at_ballot), false)
$$;
create function ballot_receipts_of(at_county text, at_ballot uuid) returns text[] language sql stable security definer set search_path = public as $$
  select r.codes from ballot_receipts r join ballots b on b.county = r.county and b.id = r.ballot
  where r.county = at_county and r.ballot = at_ballot and b.state = 'closed'
$$;

-- How many may vote and have voted, for those who see the ballot but not its roll.
create function roll_turnout(at_county text, at_ballot uuid) returns table (size int, own int, papers int) language sql stable security definer set search_path = public as $$
  select count(*)::int, count(*) filter (where voted = 'own')::int, count(*) filter (where voted = 'paper')::int
  from ballot_roll where county = at_county and ballot = at_ballot
$$;
revoke all on function cast_ballot(text, uuid, text[], text), open_ballot_box(text, uuid, text[]), count_ballots(text, uuid),
  receipt_counted(text, uuid, text), ballot_receipts_of(text, uuid), roll_turnout(text, uuid) from public;
grant execute on function cast_ballot(text, uuid, text[], text), open_ballot_box(text, uuid, text[]), count_ballots(text, uuid),
  receipt_counted(text, uuid, text), ballot_receipts_of(text, uuid), roll_turnout(text, uuid) to balian_app;
