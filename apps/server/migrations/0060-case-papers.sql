-- Papers of a case: an uploaded file, or a note that the original is kept on paper. `kept_as` is its place in the case's file.

create table case_papers (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  kept_as text not null,
  note text not null default '',
  file uuid,
  by_name text not null,
  at timestamptz not null,
  constraint case_papers_pkey primary key (county, case_id, id),
  constraint case_papers_case foreign key (county, case_id) references cases (county, id),
  constraint case_papers_something check (file is not null or note <> '')
);
alter table case_papers enable row level security;
create policy case_papers_with_case on case_papers to balian_app
  using (exists (select from cases c where c.county = case_papers.county and c.id = case_papers.case_id));
revoke update, delete on case_papers from balian_app;
