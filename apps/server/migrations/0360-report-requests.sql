-- Fill once, report many (一次采集、多方报送): tables that an office asks of the places below it, and each place's row with its signature.

create table report_requests (
  county text collate "C" not null,
  id uuid not null,
  -- The office that asks.
  place text collate "C" not null,
  title text not null,
  why text not null,
  -- Whose rows it has: county, township, village
  tier text not null,
  from_day date not null,
  to_day date not null,
  due_on date not null,
  state text not null,
  columns jsonb not null,
  made_by uuid not null,
  made_name text not null,
  made_at timestamptz not null,
  sent_at timestamptz,
  closed_at timestamptz,
  ended_why text not null default '',
  version int not null default 1,
  constraint report_requests_pkey primary key (county, id),
  constraint report_requests_state check (state in ('draft', 'sent', 'closed', 'withdrawn')),
  constraint report_requests_tier check (tier in ('county', 'township', 'village'))
);
create index report_requests_by_id on report_requests (id);
create index report_requests_by_place on report_requests (place, made_at);

-- One row of a place. Those of the tier answer; those between gather; that of the asking office closes.
create table report_sheets (
  county text collate "C" not null,
  request uuid not null,
  place text collate "C" not null,
  state text not null,
  answers jsonb not null default '{}',
  -- By column, as signed: null until then.
  frozen jsonb,
  signed_by uuid,
  signed_name text,
  signed_at timestamptz,
  note text not null default '',
  -- When the office was told of it, and last reminded.
  told_at timestamptz,
  reminded_at timestamptz,
  version int not null default 1,
  constraint report_sheets_pkey primary key (county, request, place),
  constraint report_sheets_state check (state in ('open', 'returned', 'signed'))
);
create index report_sheets_by_request on report_sheets (request, place);
create index report_sheets_by_place on report_sheets (place, state);

-- The records behind a number when it was signed, by which a later difference is found by name. No title: a record that went may be
-- nobody's to read any more.
create table report_evidence (
  county text collate "C" not null,
  request uuid not null,
  place text collate "C" not null,
  col text not null,
  record uuid not null,
  amount bigint not null,
  constraint report_evidence_pkey primary key (county, request, place, col, record)
);

alter table report_requests enable row level security;
create policy report_requests_seen on report_requests for select to balian_app
  using (in_scope(place) or (state <> 'draft' and over_scope(place)));
create policy report_requests_made on report_requests for insert to balian_app with check (in_scope(place));
create policy report_requests_changed on report_requests for update to balian_app using (in_scope(place)) with check (in_scope(place));

alter table report_sheets enable row level security;
create policy report_sheets_seen on report_sheets for select to balian_app using (in_scope(place));
create policy report_sheets_made on report_sheets for insert to balian_app with check (in_scope(place));
create policy report_sheets_changed on report_sheets for update to balian_app using (in_scope(place)) with check (in_scope(place));

alter table report_evidence enable row level security;
create policy report_evidence_here on report_evidence to balian_app using (in_scope(place)) with check (in_scope(place));
revoke delete on report_requests, report_sheets from balian_app;
