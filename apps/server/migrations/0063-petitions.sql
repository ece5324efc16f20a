-- Petitions (信访事项): a kind of case of the disputes line; the case has the same (county, id).

create table petitions (
  county text collate "C" not null,
  id uuid not null,
  -- letter 来信, visit 来访, online 网上, phone 电话
  channel text not null,
  received_on date not null,
  brief text not null,
  request text not null default '',
  people_count int not null,
  answer text,
  answered_on date,
  -- The day from which the time to ask for the next review runs.
  told_on date,
  constraint petitions_pkey primary key (county, id),
  constraint petitions_case foreign key (county, id) references cases (county, id),
  constraint petitions_channel check (channel in ('letter', 'visit', 'online', 'phone'))
);
alter table petitions enable row level security;
create policy petitions_with_case on petitions to balian_app using (exists (select from cases c where c.county = petitions.county and c.id = petitions.id));
revoke delete on petitions from balian_app;
