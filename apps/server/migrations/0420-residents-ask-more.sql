-- Who asked "why?": the resident or whoever stands for the resident is told of the answer.
alter table opening_questions add column asked_by uuid;

-- What can be asked for at home is public there: a resident sees the catalogue of the own village and of what lies over it.
create policy service_items_home on service_items for select to balian_app using ((select my_place()) ^@ place);
