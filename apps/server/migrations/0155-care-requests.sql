-- 求助事项 (care-request): what is asked for, how urgent by the rule, and the offer that it was matched with.

create table care_requests (
  county text collate "C" not null,
  id uuid not null,
  kind text not null,
  what text not null,
  danger boolean not null default false,
  basic boolean not null default false,
  wanted date,
  -- now, soon, plain
  urgency text,
  offer uuid,
  agreed text not null default '',
  constraint care_requests_pkey primary key (county, id)
);
create index care_requests_by_offer on care_requests (county, offer);
call matter_ready('care_requests');
