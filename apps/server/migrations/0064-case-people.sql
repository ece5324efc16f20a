-- When two e-files turn out to be of one person, the cases that name the one must be found.

create index case_parties_by_person on case_parties (person) where person is not null;
