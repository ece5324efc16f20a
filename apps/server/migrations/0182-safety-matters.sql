-- 警情线索移交 and 重点地区整治.
create table safety_incidents (
  county text collate "C" not null,
  id uuid not null,
  incident_kind text not null,
  what text not null,
  spot text not null,
  happened_on date not null,
  urgent boolean not null default false,
  station text not null,
  receipt text not null default '',
  received_by text not null default '',
  received_at text not null default '',
  result text,
  answered_on date,
  constraint safety_incidents_pkey primary key (county, id)
);
call matter_ready('safety_incidents');

create table safety_campaigns (
  county text collate "C" not null,
  id uuid not null,
  area uuid not null,
  problem text not null,
  lead_unit text not null,
  finish_by date not null,
  measures text not null default '',
  done text not null default '',
  accepted_by text not null default '',
  accepted_on date,
  constraint safety_campaigns_pkey primary key (county, id)
);
call matter_ready('safety_campaigns');
