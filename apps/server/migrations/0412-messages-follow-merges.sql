-- Two e-files were of one person: what was told to either, and by which ways the person wants to be told, is of the one that stays; and back
-- when the merge is undone. As the owner, since the app's role neither moves deliveries nor reads mail addresses; each asks that the merge is so.
-- Where the kept e-file has one of its own, the other's stays behind. A way is noted by an id made of its name, the same each time.

create function messages_follow(gone uuid, kept uuid) returns table (what text, noted uuid) language sql security definer set search_path = public, pg_temp as $$
  with merge as (select from people where id = gone and merged_into = kept),
  d as (update deliveries r set person = kept where r.person = gone and exists (select from merge)
    and not exists (select from deliveries k where k.county = r.county and k.person = kept and k.dispatch = r.dispatch) returning r.dispatch),
  c as (update channel_refusals r set person = kept where r.person = gone and exists (select from merge)
    and not exists (select from channel_refusals k where k.county = r.county and k.person = kept and k.channel = r.channel) returning r.channel),
  m as (update mail_addresses r set person = kept where r.person = gone and exists (select from merge)
    and not exists (select from mail_addresses k where k.county = r.county and k.person = kept) returning r.person)
  select 'deliveries', dispatch from d union all select 'channel_refusals', md5(channel)::uuid from c union all select 'mail_addresses', md5('mail')::uuid from m
$$;

create function messages_return(kept uuid, gone uuid, told uuid[], refused uuid[], mailed uuid[]) returns void
language sql security definer set search_path = public, pg_temp as $$
  update deliveries set person = gone where person = kept and dispatch = any (told) and exists (select from people where id = gone and state <> 'merged');
  update channel_refusals set person = gone where person = kept and md5(channel)::uuid = any (refused) and exists (select from people where id = gone and state <> 'merged');
  update mail_addresses set person = gone where person = kept and md5('mail')::uuid = any (mailed) and exists (select from people where id = gone and state <> 'merged');
$$;

revoke execute on function messages_follow(uuid, uuid), messages_return(uuid, uuid, uuid[], uuid[], uuid[]) from public;
grant execute on function messages_follow(uuid, uuid), messages_return(uuid, uuid, uuid[], uuid[], uuid[]) to balian_app;
