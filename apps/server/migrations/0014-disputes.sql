-- Disputes (矛盾纠纷): what makes a case of this kind itself; the case has the same (county, id).

create table disputes (
  county text collate "C" not null,
  id uuid not null,
  class text not null,
  -- proactive 主动调解, on_application 依申请调解, entrusted 接受委托移送调解 (and by whom)
  source text not null,
  entrusted_by text,
  occurred_on date,
  place_detail text not null default '',
  brief text not null,
  claims text not null default '',
  people_count int not null,
  -- In fen.
  amount bigint not null default 0,
  -- ordinary 一般, difficult 疑难复杂, major 重大
  severity text not null default 'ordinary',
  -- May escalate into violence or crime (人民调解法 art. 25): precautions are asked for.
  may_escalate boolean not null default false,
  -- The parties wish it not to be public (art. 23).
  closed_doors boolean not null default false,
  rights_told_at timestamptz,
  rights_told_how text,
  accepted_on date,
  refused_because text,
  -- written, oral, failed, withdrawn, handed-on; null while open
  outcome text,
  outcome_on date,
  -- The notice of other ways after failure (art. 26).
  routes_told text,
  constraint disputes_pkey primary key (county, id),
  constraint disputes_case foreign key (county, id) references cases (county, id),
  constraint disputes_source check (source in ('proactive', 'on_application', 'entrusted')),
  constraint disputes_outcome check (outcome in ('written', 'oral', 'failed', 'withdrawn', 'handed-on'))
);
create index disputes_by_class on disputes (county, class);

create table dispute_sessions (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  n int not null,
  held_at timestamptz not null,
  venue text not null,
  attendees text not null default '',
  minutes text not null,
  -- 人民调解记录: settled 调解成功, failed 调解不成, continued 有待继续调解
  result text not null,
  next_at timestamptz,
  recorder text not null,
  constraint dispute_sessions_pkey primary key (county, case_id, id),
  constraint dispute_sessions_case foreign key (county, case_id) references cases (county, id),
  constraint dispute_sessions_n unique (county, case_id, n),
  constraint dispute_sessions_result check (result in ('settled', 'failed', 'continued'))
);

create table dispute_agreements (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  n int not null,
  form text not null,
  facts text not null,
  terms text not null,
  performance text not null,
  copies int not null,
  made_on date not null,
  -- Written: signed by all and sealed (人民调解法 art. 29); oral: the day it was reached (art. 30).
  effective_on date not null,
  constraint dispute_agreements_pkey primary key (county, case_id, id),
  constraint dispute_agreements_case foreign key (county, case_id) references cases (county, id),
  constraint dispute_agreements_n unique (county, case_id, n),
  constraint dispute_agreements_form check (form in ('written', 'oral'))
);

create table dispute_performances (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  agreement uuid not null,
  n int not null,
  what text not null,
  party uuid,
  amount bigint not null default 0,
  due_day date not null,
  done_on date,
  done_note text not null default '',
  constraint dispute_performances_pkey primary key (county, case_id, id),
  constraint dispute_performances_agreement foreign key (county, case_id, agreement) references dispute_agreements (county, case_id, id)
);

create table dispute_visits (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  n int not null,
  on_day date not null,
  reason text not null,
  content text not null,
  -- 1 to 5 as the parties say; about the mediation, never about a person.
  satisfied int,
  visitor text not null,
  constraint dispute_visits_pkey primary key (county, case_id, id),
  constraint dispute_visits_case foreign key (county, case_id) references cases (county, id),
  constraint dispute_visits_n unique (county, case_id, n),
  constraint dispute_visits_satisfied check (satisfied between 1 and 5)
);

-- 司法确认: both parties ask the court within 30 days of the agreement's effect (人民调解法 art. 33).
create table dispute_confirmations (
  county text collate "C" not null,
  case_id uuid not null,
  id uuid not null,
  agreement uuid not null,
  asked_on date not null,
  court text not null,
  both_agree boolean not null,
  -- asked, confirmed, refused, withdrawn
  answer text not null default 'asked',
  answered_on date,
  document text not null default '',
  constraint dispute_confirmations_pkey primary key (county, case_id, id),
  constraint dispute_confirmations_agreement foreign key (county, case_id, agreement) references dispute_agreements (county, case_id, id),
  constraint dispute_confirmations_both check (both_agree)
);
create unique index dispute_confirmations_open on dispute_confirmations (county, agreement) where answer in ('asked', 'confirmed');

alter table disputes enable row level security;
create policy disputes_with_case on disputes to balian_app using (exists (select from cases c where c.county = disputes.county and c.id = disputes.id));
do $$ declare t text; begin
  foreach t in array array['dispute_sessions', 'dispute_agreements', 'dispute_performances', 'dispute_visits', 'dispute_confirmations'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %I on %I to balian_app using (exists (select from cases c where c.county = %I.county and c.id = %I.case_id))',
      t || '_with_case', t, t, t);
  end loop;
end $$;
revoke delete on disputes, dispute_sessions, dispute_agreements, dispute_performances, dispute_visits, dispute_confirmations from balian_app;
revoke update on dispute_sessions, dispute_agreements, dispute_visits from balian_app;
