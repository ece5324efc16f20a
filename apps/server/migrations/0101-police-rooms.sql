-- 警务室 (safety.policeRooms).
create table police_rooms (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  station text not null,
  in_charge text not null default '',
  phone_sealed text,
  assistants int,
  opened_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint police_rooms_pkey primary key (county, id)
);
call register_ready('police_rooms');
