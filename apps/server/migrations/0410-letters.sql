-- Messages to single residents and to the parties of a matter (发给个人的消息): for which line and why; and templates of messages.

alter table dispatches add column line text, add column purpose text;

-- A matter that is handed on keeps what its people were told: whoever works on it now reads it, wherever it was written.
create policy dispatches_of_matter on dispatches for select to balian_app
  using (about_id is not null and exists (
    select from cases c where c.id = about_id and not c.sealed and (in_scope(c.place) or in_scope(c.desk) or me_account() = any (c.workers))));

-- How messages to single residents have fared, to whoever wrote them or works at the place that did: a party may live anywhere.
create function letter_receipts(of uuid[]) returns table (dispatch uuid, person uuid, channel text, state text, error text, read_at timestamptz)
language sql stable security definer set search_path = public, pg_temp as $$
  select d.dispatch, d.person, coalesce(d.channel, d.tried[cardinality(d.tried)]), d.state, case when d.state = 'dead' then d.error end, d.read_at
  from deliveries d join dispatches m on m.id = d.dispatch
  where d.dispatch = any (of) and m.kind = 'direct' and (m.account = me_account() or in_scope(m.place) or in_scope(d.place))
$$;

-- Where the parties of a matter live that the caller works on: messages go out by the county of the receiver.
create function party_places(matter uuid) returns table (person uuid, place text)
language sql stable security definer set search_path = public, pg_temp as $$
  select distinct p.id, p.place from cases c join case_parties o on o.county = c.county and o.case_id = c.id and o.gone_at is null
  join people p on p.id = o.person and p.state in ('present', 'away')
  where c.id = matter and not c.sealed and (in_scope(c.place) or in_scope(c.desk) or me_account() = any (c.workers))
$$;
revoke execute on function letter_receipts(uuid[]), party_places(uuid) from public;
grant execute on function letter_receipts(uuid[]), party_places(uuid) to balian_app;

create table message_templates (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  -- The key of the standard one that it takes the place of.
  standard text,
  -- null: of every line
  line text,
  -- audience, person
  use text not null,
  title text not null,
  body text not null,
  name text not null,
  ended_on date,
  version int not null default 1,
  made_at timestamptz not null,
  constraint message_templates_pkey primary key (county, id),
  constraint message_templates_use check (use in ('audience', 'person'))
);
create index message_templates_by_id on message_templates (id);
create index message_templates_by_place on message_templates (place) where ended_on is null;
-- One place takes the place of a standard one once.
create unique index message_templates_standard on message_templates (county, place, standard) where ended_on is null and standard is not null;
alter table message_templates enable row level security;
create policy message_templates_here on message_templates to balian_app using (in_scope(place)) with check (in_scope(place));
create policy message_templates_above on message_templates for select to balian_app using (over_scope(place));
revoke delete on message_templates from balian_app;
