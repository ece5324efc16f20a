-- Errands (代办事项): what residents have done for them, in three modes.

create table errand_matters (
  county text collate "C" not null,
  id uuid not null,
  service uuid not null,
  -- at-once 马上办, for-you 代着办, lead-you 领着办
  mode text not null,
  channel text not null,
  request text not null default '',
  authorized_on date,
  missing text not null default '',
  missing_until date,
  submitted_to text not null default '',
  submitted_on date,
  receipt text not null default '',
  appointed_on date,
  -- granted, refused, elsewhere
  outcome text,
  result text not null default '',
  constraint errand_matters_pkey primary key (county, id),
  constraint errand_matters_mode check (mode in ('at-once', 'for-you', 'lead-you'))
);
call matter_ready('errand_matters');

-- The code on the receipt by which whoever has it asks where the errand stands. Unique across counties: a table of its own.
create table errand_codes (
  code text constraint errand_codes_pkey primary key,
  county text collate "C" not null,
  id uuid not null
);
create unique index errand_codes_by_errand on errand_codes (id);
revoke all on errand_codes from balian_app;
grant insert on errand_codes to balian_app;
-- For the page of an errand that was found under its own row security.
create function errand_code(errand uuid) returns text language sql stable security definer set search_path = public as $$
  select code from errand_codes where id = errand
$$;
revoke execute on function errand_code(uuid) from public;
grant execute on function errand_code(uuid) to balian_app;

-- The custody chain (材料交接链): where each paper is, and every hand it went through.
create table errand_papers (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  n int not null,
  name text not null,
  form text not null,
  count int not null,
  -- account, body (outside), owner
  holder text not null,
  holder_account uuid,
  holder_name text not null,
  since timestamptz not null,
  -- Whom it is offered to; the holder answers for it until then.
  offered_to uuid,
  offered_name text,
  constraint errand_papers_pkey primary key (county, id),
  constraint errand_papers_case foreign key (county, case_id) references cases (county, id),
  constraint errand_papers_form check (form in ('original', 'copy')),
  constraint errand_papers_holder check (holder in ('account', 'body', 'owner') and (holder = 'account') = (holder_account is not null))
);
create index errand_papers_by_case on errand_papers (county, case_id, n);
create index errand_papers_by_holder on errand_papers (holder_account) where holder = 'account';
create index errand_papers_by_offer on errand_papers (offered_to) where offered_to is not null;

create table errand_paper_moves (
  county text collate "C" not null,
  paper uuid not null,
  n int not null,
  act text not null,
  from_name text not null,
  to_name text not null,
  by uuid,
  by_name text not null,
  at timestamptz not null,
  note text not null default '',
  receipt text not null default '',
  constraint errand_paper_moves_pkey primary key (county, paper, n),
  constraint errand_paper_moves_paper foreign key (county, paper) references errand_papers (county, id)
);

alter table errand_papers enable row level security;
create policy errand_papers_with_case on errand_papers to balian_app
  using (exists (select from cases c where c.county = errand_papers.county and c.id = errand_papers.case_id));
alter table errand_paper_moves enable row level security;
create policy errand_paper_moves_with_paper on errand_paper_moves to balian_app
  using (exists (select from errand_papers p where p.county = errand_paper_moves.county and p.id = errand_paper_moves.paper));
revoke delete on errand_papers, errand_paper_moves from balian_app;
revoke update on errand_paper_moves from balian_app;
