-- The library (资料库): work plans, duty statements, circulars and materials, in versions that are all kept. A paper holds for its place
-- and all beneath it; who has confirmed having read it is asked of officers only, and only where the paper asks for it.

create table library_papers (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  kind text not null,
  line text,
  title text not null,
  number text not null default '',
  issuer text not null,
  audience text[] not null default '{}',
  asks_receipt boolean not null default false,
  ended_on date,
  ended_why text not null default '',
  opened_by uuid not null,
  opened_at timestamptz not null,
  version int not null default 1,
  constraint library_papers_pkey primary key (county, id),
  constraint library_papers_kind check (kind in ('plan', 'duty', 'circular', 'material'))
);
create index library_papers_by_id on library_papers (id);
create index library_papers_by_place on library_papers (place);

create table library_versions (
  county text collate "C" not null,
  paper uuid not null,
  number int not null,
  from_day date not null,
  text text not null,
  change text not null default '',
  by uuid not null,
  by_name text not null,
  at timestamptz not null,
  constraint library_versions_pkey primary key (county, paper, number),
  constraint library_versions_paper foreign key (county, paper) references library_papers (county, id)
);

create table library_reads (
  county text collate "C" not null,
  paper uuid not null,
  number int not null,
  account uuid not null,
  at timestamptz not null,
  constraint library_reads_pkey primary key (county, paper, number, account),
  constraint library_reads_version foreign key (county, paper, number) references library_versions (county, paper, number)
);

alter table library_papers enable row level security;
create policy library_papers_here on library_papers to balian_app using (in_scope(place)) with check (in_scope(place));
create policy library_papers_above on library_papers for select to balian_app using (over_scope(place));
alter table library_versions enable row level security;
create policy library_versions_with_paper on library_versions for select to balian_app
  using (exists (select from library_papers p where p.county = library_versions.county and p.id = library_versions.paper));
create policy library_versions_new on library_versions for insert to balian_app
  with check (exists (select from library_papers p where p.county = library_versions.county and p.id = library_versions.paper and in_scope(p.place)));
alter table library_reads enable row level security;
create policy library_reads_seen on library_reads for select to balian_app
  using (account = me_account()
    or exists (select from library_papers p where p.county = library_reads.county and p.id = library_reads.paper and in_scope(p.place)));
create policy library_reads_own on library_reads for insert to balian_app
  with check (account = me_account()
    and exists (select from library_papers p where p.county = library_reads.county and p.id = library_reads.paper));
revoke delete on library_papers, library_versions, library_reads from balian_app;
revoke update on library_versions, library_reads from balian_app;
