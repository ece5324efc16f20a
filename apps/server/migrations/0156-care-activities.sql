-- 关爱服务活动 (care-service) and 关爱对象筛查 (care-screening): the items of their own.

create table care_services (
  county text collate "C" not null,
  id uuid not null,
  form text not null,
  site uuid,
  constraint care_services_pkey primary key (county, id)
);
call activity_ready('care_services');

create table care_screenings (
  county text collate "C" not null,
  id uuid not null,
  households int not null,
  found int not null,
  stopped int,
  constraint care_screenings_pkey primary key (county, id)
);
call activity_ready('care_screenings');
