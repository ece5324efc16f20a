-- Two e-files were of one person: the account of the one that goes belongs to the one that stays, and back when the merge is undone.
-- As the owner, since the app's role does not write accounts; each asks that the merge is so. An account that the kept e-file has
-- already stays the only one.

create function account_follows(gone uuid, kept uuid) returns setof uuid language sql security definer set search_path = public as $$
  update accounts set person = kept where person = gone
    and exists (select from people where id = gone and merged_into = kept)
    and not exists (select from accounts o where o.person = kept)
  returning id
$$;

create function account_returns(account uuid, kept uuid, gone uuid) returns setof uuid language sql security definer set search_path = public as $$
  update accounts set person = gone where id = account and person = kept
    and exists (select from people where id = gone and state <> 'merged')
  returning id
$$;

revoke execute on function account_follows(uuid, uuid), account_returns(uuid, uuid, uuid) from public;
grant execute on function account_follows(uuid, uuid), account_returns(uuid, uuid, uuid) to balian_app;
