-- What a row is called is made of several items here: the name by itself has a column of its own, so that a change does not write the whole
-- into it again.
alter table law_plans add column theme text not null default '';
update law_plans set theme = regexp_replace(title, '( \d{4}-\d{2}-\d{2})+$', '');
alter table tutors add column called text not null default '';
update tutors set called = split_part(title, ' ', 1);
