-- 发现与报送: what patrols found and information officers told, followed up until it is done.
create table safety_findings (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  patrol uuid,
  informant uuid,
  kind text not null,
  what text not null,
  spot text not null default '',
  on_day date not null,
  state text not null,
  handed_to text not null default '',
  incident uuid,
  photos int not null default 0,
  done_on date,
  version int not null default 1,
  made_at timestamptz not null,
  constraint safety_findings_pkey primary key (county, id),
  constraint safety_findings_patrol foreign key (county, patrol) references patrols (county, id),
  constraint safety_findings_state check (state in ('open', 'handed', 'incident', 'done'))
);
create index safety_findings_by_id on safety_findings (id);
create index safety_findings_by_place on safety_findings (place, on_day);
create index safety_findings_by_patrol on safety_findings (county, patrol);
alter table safety_findings enable row level security;
create policy safety_findings_place on safety_findings to balian_app using (in_scope(place)) with check (in_scope(place));
revoke delete on safety_findings from balian_app;

create table safety_finding_steps (
  county text collate "C" not null,
  finding uuid not null,
  n int not null,
  at timestamptz not null,
  by text not null,
  step text not null,
  note text not null default '',
  constraint safety_finding_steps_pkey primary key (county, finding, n),
  constraint safety_finding_steps_finding foreign key (county, finding) references safety_findings (county, id)
);
alter table safety_finding_steps enable row level security;
create policy safety_finding_steps_with_finding on safety_finding_steps to balian_app
  using (exists (select from safety_findings f where f.county = safety_finding_steps.county and f.id = safety_finding_steps.finding));
revoke update, delete on safety_finding_steps from balian_app;
