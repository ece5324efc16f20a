-- Places (辖区): public facts, the same for everybody; a reference table. Codes are the digits of the 12-digit statistical code
-- without the trailing zeros of lower levels, plus two digits for the villager group (社); so a subtree is a range of codes.

create table places (
  code text collate "C" constraint places_pkey primary key,
  name text not null,
  -- province, city, county, township, village, group
  level text not null,
  -- 街道 镇 乡 · 村 社区 · 社, as a code name: street, town, rural-township, village, community, group
  kind text,
  parent text collate "C" constraint places_parent references places (code),
  pinyin text not null default '',
  initials text not null default '',
  -- When the place came to be under this code and name, and when it ended; null where not known or not ended.
  valid_from date,
  valid_to date,
  replaced_by text collate "C" constraint places_replaced_by references places (code),
  -- Since when the service platform (社会服务管理平台) stands here; null where it does not.
  platform_built date,
  version int not null default 1,
  constraint places_level check (level in ('province', 'city', 'county', 'township', 'village', 'group')),
  constraint places_days check (valid_to is null or valid_from is null or valid_to >= valid_from)
);
create index places_by_parent on places (parent, code);
create index places_by_name on places (name collate "C");
create index places_by_pinyin on places (pinyin collate "C");
create index places_by_initials on places (initials collate "C");

-- Every change of a place, so that old statistics keep the names and codes of their time.
create table place_changes (
  id uuid constraint place_changes_pkey primary key,
  code text collate "C" not null constraint place_changes_code references places (code),
  -- made, renamed, merged, split, platform-built
  kind text not null,
  on_day date not null,
  old_name text,
  new_name text,
  other text collate "C",
  note text not null default ''
);
create index place_changes_by_code on place_changes (code, on_day);
revoke insert, update, delete on places, place_changes from balian_app;
