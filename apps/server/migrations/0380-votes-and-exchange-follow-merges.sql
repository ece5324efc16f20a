-- Two e-files of one person become one: votes, candidacies, exchanged labour, orders and loans follow, and go back when that was a mistake.

-- What a merge noted is called by table and column everywhere.
update merge_moves set what = 'lecture_signs.person' where what = 'lecture_signs';

-- The book of labour is the members' own and no office reads it. A merge that stands may change whom it names, and tells which entries it changed.
create function labour_follows_merge(at_county text, at_merge uuid, back boolean, entries uuid[]) returns table (side text, entry uuid)
language plpgsql security definer set search_path = public as $$
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
revoke all on function labour_follows_merge(text, uuid, boolean, uuid[]) from public;
grant execute on function labour_follows_merge(text, uuid, boolean, uuid[]) to balian_app;
create index labour_entries_by_giver on labour_entries (giver);
create index labour_entries_by_receiver on labour_entries (receiver);

-- Who paid back a loan may be corrected with the e-file that it names, and nothing else of it.
grant update (payer) on guarantee_repayments to balian_app;
