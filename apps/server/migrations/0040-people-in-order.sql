-- The list of a place comes in the order of its households: read from the index, not sorted.
create index people_in_order on people (place, household, birth, id);
drop index people_by_place;
