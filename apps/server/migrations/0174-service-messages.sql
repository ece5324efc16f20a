-- 服务信息: messages to an audience chosen by place and need, approved by a second person, with receipts and opt-out.

create table service_messages (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  kind text not null,
  title text not null,
  body text not null,
  age_from int,
  age_to int,
  household text not null,
  register text not null,
  mutual_group uuid,
  send_on date,
  -- draft, waiting, returned, approved, sent, withdrawn
  state text not null,
  -- [{ at, by, account, step, why }]
  steps jsonb not null default '[]',
  writer uuid not null,
  writer_name text not null,
  approver uuid,
  approver_name text,
  opted_out int not null default 0,
  sent_at timestamptz,
  version int not null default 1,
  made_at timestamptz not null,
  constraint service_messages_pkey primary key (county, id),
  constraint service_messages_second check (approver is null or approver <> writer),
  constraint service_messages_approved check (state not in ('approved', 'sent') or approver is not null)
);
create index service_messages_by_place on service_messages (place, id);
create index service_messages_by_id on service_messages (id);
create index service_messages_due on service_messages (send_on) where state = 'approved';

-- One row a receiver. `channel` null: no channel reaches the person.
create table service_receipts (
  county text collate "C" not null,
  message uuid not null,
  person uuid not null,
  place text collate "C" not null,
  channel text,
  at timestamptz not null,
  read_at timestamptz,
  constraint service_receipts_pkey primary key (county, message, person),
  constraint service_receipts_message foreign key (county, message) references service_messages (county, id)
);
create index service_receipts_by_person on service_receipts (person, at);
create index service_receipts_by_place on service_receipts (place, at);

create table service_opt_outs (
  county text collate "C" not null,
  person uuid not null,
  kind text not null,
  place text collate "C" not null,
  reason text not null default '',
  name text not null,
  at timestamptz not null,
  constraint service_opt_outs_pkey primary key (county, person, kind)
);
create index service_opt_outs_by_person on service_opt_outs (person);

alter table service_messages enable row level security;
create policy service_messages_place on service_messages to balian_app using (in_scope(place)) with check (in_scope(place));
create policy service_messages_received on service_messages for select to balian_app
  using (state = 'sent' and exists (select from service_receipts r where r.county = service_messages.county and r.message = service_messages.id and r.person = (select me_person())));
revoke delete on service_messages from balian_app;

alter table service_receipts enable row level security;
create policy service_receipts_place on service_receipts to balian_app using (in_scope(place)) with check (in_scope(place));
create policy service_receipts_own on service_receipts for select to balian_app using (person = (select me_person()));
create policy service_receipts_read on service_receipts for update to balian_app using (person = (select me_person()));
revoke insert, delete, update on service_receipts from balian_app;
grant update (read_at) on service_receipts to balian_app;

alter table service_opt_outs enable row level security;
create policy service_opt_outs_place on service_opt_outs to balian_app using (in_scope(place)) with check (in_scope(place));
create policy service_opt_outs_own on service_opt_outs to balian_app using (person = (select me_person())) with check (person = (select me_person()));
