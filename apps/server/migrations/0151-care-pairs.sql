-- 结对帮扶 (care.pairs): who stands by whom.

create table care_pairs (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  person uuid not null,
  helper_kind text not null,
  account uuid,
  helper uuid,
  since date not null,
  agreed text not null default '',
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint care_pairs_pkey primary key (county, id)
);
create index care_pairs_by_person on care_pairs (person);
create index care_pairs_by_helper on care_pairs (helper);
call register_ready('care_pairs');
