-- The receipts of service messages have become deliveries, and their texts dispatches.

insert into dispatches (county, id, place, kind, title, body, channels, account, name, at)
  select county, id, place, kind, title, body, '{in-app}', writer, writer_name, sent_at from service_messages where state = 'sent';
insert into deliveries (county, dispatch, person, place, channel, state, due, at, sent_at, done_at, read_at, cleared_on)
  select county, message, person, place, channel, case when channel is null then 'unreached' else 'delivered' end, at, at, at, at, read_at, cleared_on
  from service_receipts;
drop policy service_messages_received on service_messages;
drop table service_receipts;
