-- 互助组活动 (group-activity): the items of its own.

create table group_activities (
  county text collate "C" not null,
  id uuid not null,
  form text not null,
  households int,
  constraint group_activities_pkey primary key (county, id)
);
call activity_ready('group_activities');
