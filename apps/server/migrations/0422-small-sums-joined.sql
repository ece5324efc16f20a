-- Once the result stands, the sums of the devices and of the papers are of no more use; where one of the two is below five, they could tell
-- what somebody voted. Then only the joint sum stays, with the topic or the election.
create function join_small_sums(at_county text, at_ballot uuid) returns void language plpgsql security definer set search_path = public as $$
declare own int; papers int;
begin
  perform from ballots b where b.county = at_county and b.id = at_ballot and b.state = 'closed';
  if not found then return; end if;
  select count(*) filter (where voted = 'own'), count(*) filter (where voted = 'paper') into own, papers
    from ballot_roll where county = at_county and ballot = at_ballot;
  if own = 0 or papers = 0 or (own >= 5 and papers >= 5) then return; end if;
  update ballot_box set votes = 0 where county = at_county and ballot = at_ballot;
  update ballot_counts set votes = '{}', blank = 0, invalid = 0 where county = at_county and ballot = at_ballot;
end $$;
revoke all on function join_small_sums(text, uuid) from public;
grant execute on function join_small_sums(text, uuid) to balian_app;
