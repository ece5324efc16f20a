-- Population: telephones and term of a boarder's five parties, the group that looks after a boarder, and check-ins.

alter table boarders add column school_phone_sealed text;
alter table boarders add column police_phone_sealed text;
alter table boarders add column landlord_phone_sealed text;
alter table boarders add column group_phone_sealed text;
alter table boarders add column from_on date;
alter table boarders add column until_on date;
-- The mutual-aid group that looks after the pupil: its leader checks in.
alter table boarders add column mutual_group uuid;
alter table boarders add column last_seen date;
create index boarders_by_group on boarders (mutual_group);
create policy boarders_leader on boarders for select to balian_app using (mutual_group = any (me_groups()) and ended_on is null);
create policy boarders_leader_sees on boarders for update to balian_app using (mutual_group = any (me_groups()) and ended_on is null);

-- 照管走访: every check-in with a boarder. `in_group`: the leader of that group reported it.
create table boarder_check_ins (
  county text collate "C" not null,
  id uuid not null,
  boarder uuid not null,
  place text collate "C" not null,
  on_day date not null,
  how text not null,
  note text not null default '',
  account uuid,
  name text not null,
  in_group uuid,
  at timestamptz not null,
  undone_at timestamptz,
  undone_why text,
  constraint boarder_check_ins_pkey primary key (county, id),
  constraint boarder_check_ins_boarder foreign key (county, boarder) references boarders (county, id),
  constraint boarder_check_ins_how check (how in ('lodging', 'met', 'phone'))
);
create index boarder_check_ins_by_boarder on boarder_check_ins (county, boarder, on_day);
create index boarder_check_ins_by_place on boarder_check_ins (place, on_day);
create index boarder_check_ins_by_id on boarder_check_ins (id);
alter table boarder_check_ins enable row level security;
create policy boarder_check_ins_place on boarder_check_ins to balian_app using (in_scope(place)) with check (in_scope(place));
create policy boarder_check_ins_group on boarder_check_ins for select to balian_app using (in_group = any (me_groups()));
create policy boarder_check_ins_report on boarder_check_ins for insert to balian_app with check (account = me_account() and in_group = any (me_groups()));
create policy boarder_check_ins_undo on boarder_check_ins for update to balian_app using (account = me_account() and in_group = any (me_groups()));
revoke delete on boarder_check_ins from balian_app;
