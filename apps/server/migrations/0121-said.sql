-- What somebody said (受理登记), before it is known whose matter it is.

create table said (
  county text collate "C" not null,
  id uuid not null,
  words text not null,
  -- window 窗口, phone 电话, visit 上门走访, online 网上
  channel text not null,
  constraint said_pkey primary key (county, id),
  constraint said_channel check (channel in ('window', 'phone', 'visit', 'online'))
);
call matter_ready('said');
