-- 过渡性安置基地 (reintegration.bases): a register; who stays there is in the sealed files.
create table transitional_bases (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  title text not null,
  base_kind text not null,
  capacity int not null,
  work text not null default '',
  in_charge text not null default '',
  phone_sealed text,
  address text not null default '',
  opened_on date,
  ended_on date,
  ended_why text not null default '',
  version int not null default 1,
  made_at timestamptz not null,
  constraint transitional_bases_pkey primary key (county, id)
);
call register_ready('transitional_bases');

-- A place at a base is given by officers of any village of the county, whose own posts do not reach the township's register: what they must
-- know of the bases there, and no more.
create function bases_of_counties(counties text[]) returns table (id uuid, place text, title text, capacity int, opened_on date)
language sql stable security definer set search_path = public as $$
  select id, place, title, capacity, opened_on from transitional_bases
  where ended_on is null and county ^@ any (counties)
$$;

-- How many places of bases are taken on days, never by whom. Runs as the owner: whoever asks knows only some of the files, or none.
create function base_occupancy(bases uuid[], first_day date, days int, without uuid default null)
returns table (base uuid, day date, taken int) language sql stable security definer set search_path = public as $$
  select b.base, first_day + n, (select count(*)::int from help_stays s
    where s.base = b.base and s.id is distinct from without and s.from_day <= first_day + n and (s.to_day is null or s.to_day >= first_day + n))
  from unnest(bases) as b (base) cross join generate_series(0, days - 1) as n
$$;

-- The most places taken on any day from one on, to another (or for good): taken only ever rises where a stay begins.
create function base_most(wanted uuid, first_day date, last_day date, without uuid) returns int
language sql stable security definer set search_path = public as $$
  select coalesce(max(o.taken), 0) from (
    select first_day as day union
    select from_day from help_stays where base = wanted and from_day > first_day and (last_day is null or from_day <= last_day)) d
  cross join lateral base_occupancy(array[wanted], d.day, 1, without) o
$$;
