-- A link in a message stops messages by its way, without a sign-in: the server has read whose it is from the link's signature.
create function stop_way(of_person uuid, way text, moment timestamptz) returns void language sql security definer set search_path = public as $$
  insert into channel_refusals (county, person, channel, place, by_way, at)
  select county, id, way, place, 'link', moment from people where id = of_person and state in ('present', 'away') on conflict do nothing
$$;

-- Codes on their way to a phone or a mailbox: sealed, and gone once they are sent. The app's role may hand one over, and read none.
create table outgoing_secrets (
  id uuid not null constraint outgoing_secrets_pkey primary key,
  channel text not null,
  address_sealed text not null,
  text_sealed text not null,
  at timestamptz not null
);
revoke all on outgoing_secrets from balian_app;
grant insert on outgoing_secrets to balian_app;
