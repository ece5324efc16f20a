-- 移交公安线索 (population.policeReferrals): numbers of a month, no link to anybody.
create table police_referrals (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  month text not null,
  referred int not null,
  security int not null,
  criminal int not null,
  unfounded int,
  station text not null default '',
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint police_referrals_pkey primary key (county, id),
  constraint police_referrals_month check (month ~ '^[0-9]{4}-(0[1-9]|1[0-2])$')
);
call register_ready('police_referrals');
