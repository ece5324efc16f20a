-- 其他困难群众 (care.inNeed) and 帮扶需求 (care.needs): whom to help besides the left-behind, and with what.

create table care_in_need (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  reason text not null,
  since date not null,
  contact text not null default '',
  phone_sealed text,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint care_in_need_pkey primary key (county, id)
);
create index care_in_need_by_person on care_in_need (person);
call register_ready('care_in_need');

create table care_needs (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  kind text not null,
  what text not null,
  assessed_on date not null,
  next_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint care_needs_pkey primary key (county, id)
);
create index care_needs_by_person on care_needs (person);
call register_ready('care_needs');
