-- 委托照护协议 (care.guardianships): who looks after a left-behind child in the parents' stead.

create table care_guardianships (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  child uuid not null,
  parent text not null,
  parents_at text not null default '',
  parent_phone_sealed text,
  guardian text not null,
  relation text,
  guardian_phone_sealed text,
  guardian_address text not null default '',
  school text not null default '',
  village_contact uuid,
  signed_on date,
  from_on date not null,
  until_on date not null,
  agreed text not null default '',
  -- which end was called to mind last: soon:<day> or over:<day>
  reminded text,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint care_guardianships_pkey primary key (county, id)
);
create index care_guardianships_by_child on care_guardianships (child);
create index care_guardianships_by_until on care_guardianships (until_on) where ended_on is null;
call register_ready('care_guardianships');
