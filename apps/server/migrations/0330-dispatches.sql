-- Messages that leave an office (发出的消息): what is told (a dispatch), to whom and how far each has come (deliveries). No row
-- holds an address or a number: they are looked up at the moment of sending.

create table dispatches (
  -- Of the place that tells: four digits when a prefecture does.
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  -- A kind of service message, or `direct`: to one person, or to the parties of a case.
  kind text not null,
  title text not null,
  body text not null,
  about_kind text,
  about_id uuid,
  -- The ways that may be used, the first one that reaches somebody first.
  channels text[] not null,
  -- Not held back by the quiet hours.
  urgent boolean not null default false,
  account uuid,
  name text not null,
  at timestamptz not null,
  constraint dispatches_pkey primary key (county, id)
);
create index dispatches_by_id on dispatches (id);
create index dispatches_by_place on dispatches (place, id);
create index dispatches_about on dispatches (about_id) where about_id is not null;

create table deliveries (
  -- Of the person's place.
  county text collate "C" not null,
  dispatch uuid not null,
  person uuid not null,
  place text collate "C" not null,
  -- The way that is tried, or was used; null: to be chosen.
  channel text,
  -- waiting, sent (the channel took it), delivered (it arrived), dead (every way failed), unreached (there is no way)
  state text not null,
  urgent boolean not null default false,
  -- Ways that failed for good.
  tried text[] not null default '{}',
  tries int not null default 0,
  due timestamptz not null,
  -- At work until then. When it ends without an answer, what became of the message is not known.
  taken_until timestamptz,
  -- The name that the channel's other end gave it.
  peer_ref text,
  -- A code, never the other end's words.
  error text,
  at timestamptz not null,
  sent_at timestamptz,
  done_at timestamptz,
  read_at timestamptz,
  -- The day on which it was made to name nobody any more.
  cleared_on date,
  constraint deliveries_pkey primary key (county, dispatch, person)
) with (fillfactor = 80);
create index deliveries_due on deliveries (channel, due) where state = 'waiting';
create index deliveries_by_ref on deliveries (channel, peer_ref) where state = 'sent' and peer_ref is not null;
create index deliveries_by_dispatch on deliveries (dispatch, state);
create index deliveries_by_person on deliveries (person, at);
create index deliveries_by_place on deliveries (place, at);
create index deliveries_dead on deliveries (dispatch) where state = 'dead';

-- How a message is to go out, beside when.
alter table service_messages add column channels text[] not null default '{in-app}', add column send_time text, add column urgent boolean not null default false,
  add column about_line text;

alter table dispatches enable row level security;
create policy dispatches_place on dispatches for select to balian_app using (in_scope(place));
create policy dispatches_received on dispatches for select to balian_app
  using (exists (select from deliveries d where d.dispatch = dispatches.id and d.person = (select me_person())));
-- Whoever acts on a matter may tell its people, wherever they live.
create policy dispatches_tell on dispatches for insert to balian_app with check (account = me_account());
revoke update, delete on dispatches from balian_app;

alter table deliveries enable row level security;
create policy deliveries_place on deliveries for select to balian_app using (in_scope(place));
create policy deliveries_own on deliveries for select to balian_app using (person = (select me_person()));
create policy deliveries_told on deliveries for insert to balian_app with check (true);
create policy deliveries_read on deliveries for update to balian_app using (person = (select me_person()));
create policy deliveries_again on deliveries for update to balian_app using (in_scope(place) and state = 'dead');
revoke update, delete on deliveries from balian_app;
grant update (read_at, state, channel, tried, tries, due, error, done_at) on deliveries to balian_app;
