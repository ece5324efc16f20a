-- Questions about law and policy (法律政策咨询), and the collection of published answers (问答库).

create table consultations (
  county text collate "C" not null,
  id uuid not null,
  area text not null,
  question text not null,
  answer text not null default '',
  basis text not null default '',
  -- Whoever answered does not check it.
  answered_by uuid,
  referred_to text,
  referred_where text not null default '',
  constraint consultations_pkey primary key (county, id)
);
call matter_ready('consultations');

create table law_answers (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  area text not null,
  question text not null,
  answer text not null,
  basis text not null default '',
  consultation uuid not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_why text,
  constraint law_answers_pkey primary key (county, id)
);
create unique index law_answers_once on law_answers (county, consultation) where withdrawn_at is null;
alter table law_answers enable row level security;
-- What is published names nobody and is for everybody.
create policy law_answers_read on law_answers for select to balian_app using (true);
create policy law_answers_write on law_answers for insert to balian_app with check (in_scope(place));
create policy law_answers_change on law_answers for update to balian_app using (in_scope(place)) with check (in_scope(place));
revoke delete on law_answers from balian_app;
