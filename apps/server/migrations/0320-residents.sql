-- A resident's own way in: an invitation made by the office and a code sent to the phone; somebody helped at the office's machine; children
-- and wards; what a resident asks about the own file. Codes are kept as hashes, phones sealed and as a keyed hash.

create table resident_invitations (
  county text collate "C" not null,
  id uuid not null,
  person uuid not null,
  place text collate "C" not null,
  code text not null constraint resident_invitations_code unique,
  made_by uuid not null,
  made_name text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- By a newer one, or by the office.
  ended_at timestamptz,
  constraint resident_invitations_pkey primary key (county, id)
);
create index resident_invitations_by_person on resident_invitations (person, id);
alter table resident_invitations enable row level security;
create policy resident_invitations_read on resident_invitations for select to balian_app using (in_scope(place));
revoke insert, update, delete on resident_invitations from balian_app;

-- The phone to which a resident's codes are sent; two people may share one.
create table resident_phones (
  account uuid constraint resident_phones_pkey primary key constraint resident_phones_account references accounts (id),
  blind text not null,
  sealed text not null,
  since timestamptz not null
);
create index resident_phones_by_blind on resident_phones (blind);

create table phone_codes (
  id uuid constraint phone_codes_pkey primary key,
  phone text not null,
  sealed text not null,
  invitation uuid,
  -- null: nobody is to be let in by it, and it was sent to nobody
  code text,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  tries int not null default 0,
  used_at timestamptz
);
create index phone_codes_by_phone on phone_codes (phone, made_at);
revoke all on resident_phones, phone_codes from balian_app;

-- A session in which an officer helps a resident who is present.
alter table sessions add column helper uuid constraint sessions_helper references accounts (id);
alter table sessions add column helper_role text;
alter table sessions add column helper_office text collate "C";

create function me_helped() returns boolean language sql stable parallel safe as $$
  select coalesce(current_setting('balian.helped', true) = '1', false)
$$;
-- Whoever helps looks on: what is sealed stays closed until the resident is alone with it.
create policy cases_helped on cases as restrictive for select to balian_app using (not (sealed and me_helped()));
create policy openings_helped on openings as restrictive for select to balian_app using (not (sealed and me_helped()));

-- Guardians by record (监护人): whoever stands for a child whose parents are not in the household, or for somebody who cannot act alone.
create table guardians (
  county text collate "C" not null,
  id uuid not null,
  ward uuid not null,
  guardian uuid not null,
  place text collate "C" not null,
  -- will 遗嘱指定, agreement 协议确定, appointed 村委会或民政部门指定, court 法院判决, entrusted 委托监护, parent 父母
  basis text not null,
  paper text not null default '',
  from_day date not null,
  to_day date,
  made_by uuid,
  made_name text not null,
  made_at timestamptz not null,
  version int not null default 1,
  constraint guardians_pkey primary key (county, id),
  constraint guardians_days check (to_day is null or to_day >= from_day),
  constraint guardians_two check (ward <> guardian)
);
create index guardians_by_guardian on guardians (guardian);
create index guardians_by_ward on guardians (ward);
alter table guardians enable row level security;
create policy guardians_scope on guardians to balian_app using (in_scope(place)) with check (in_scope(place));
create policy guardians_own on guardians for select to balian_app using (guardian = (select me_person()) or ward = (select me_person()));
revoke delete on guardians from balian_app;

-- Whose files the caller stands for: children under fourteen (个人信息保护法 art. 31) of the head of the household or of the head's spouse,
-- and wards by record. A grandchild may be a nephew's child: that takes a record.
create function my_wards() returns uuid[] language sql stable security definer set search_path = public as $$
  select coalesce(array_agg(distinct found.id), '{}') from (
    select c.id from people me join people c on c.county = me.county and c.household = me.household and c.id <> me.id
    where me.id = me_person() and me.state in ('present', 'away') and c.state in ('present', 'away')
      and (me.relation in ('02', '10', '11', '12') or me.id = (select h.head from households h where h.county = me.county and h.id = me.household))
      and c.relation in ('20', '21', '22', '23', '24', '25', '26', '27', '29', '30', '31', '32', '33', '34', '35', '36', '37', '39')
      and c.birth > (now() at time zone 'Asia/Shanghai')::date - interval '14 years'
    union all
    select g.ward from guardians g
    where g.guardian = me_person() and g.from_day <= (now() at time zone 'Asia/Shanghai')::date
      and (g.to_day is null or g.to_day >= (now() at time zone 'Asia/Shanghai')::date)
  ) found
$$;
revoke all on function my_wards() from public;
grant execute on function my_wards() to balian_app;

create policy openings_wards on openings for select to balian_app using (person = any ((select my_wards())::uuid[]) and shown_from <= now());
-- Later only where a rule names the law.
alter table openings add constraint openings_law check (shown_from <= at + interval '1 minute' or coalesce(law, '') <> '') not valid;
create policy people_wards on people for select to balian_app using (id = any ((select my_wards())::uuid[]));

-- A question about an opening is answered by this day.
alter table opening_questions add column due date;
create policy opening_questions_wards on opening_questions for select to balian_app using (person = any ((select my_wards())::uuid[]));
create policy opening_questions_for_ward on opening_questions for insert to balian_app with check (person = any ((select my_wards())::uuid[]) and answer is null);

-- Which of these words are names of residents: so that an entry shown to one names no other.
create function names_among(words text[]) returns setof text language sql stable security definer set search_path = public as $$
  select distinct name from people where name collate "C" = any (words)
$$;
revoke all on function names_among(text[]) from public;
grant execute on function names_among(text[]) to balian_app;

-- What a resident asks about the own file: correction, copy, deletion, withdrawal of consent, explanation.
create table file_requests (
  county text collate "C" not null,
  id uuid not null,
  person uuid not null,
  place text collate "C" not null,
  -- correction 更正, copy 复制, deletion 删除, withdraw 撤回同意, explain 解释说明
  kind text not null,
  words text not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  due date not null,
  -- waiting, granted, partly, refused, taken-back
  state text not null default 'waiting',
  answer text,
  ground text,
  answered_by text,
  answered_at timestamptz,
  version int not null default 1,
  constraint file_requests_pkey primary key (county, id),
  constraint file_requests_kind check (kind in ('correction', 'copy', 'deletion', 'withdraw', 'explain')),
  constraint file_requests_state check (state in ('waiting', 'granted', 'partly', 'refused', 'taken-back')),
  constraint file_requests_ground check (state not in ('partly', 'refused') or coalesce(ground, '') <> '')
);
create index file_requests_by_place on file_requests (place, id);
create index file_requests_by_person on file_requests (person, id);
alter table file_requests enable row level security;
create policy file_requests_scope on file_requests to balian_app using (in_scope(place)) with check (in_scope(place));
create policy file_requests_own on file_requests for select to balian_app
  using (person = (select me_person()) or person = any ((select my_wards())::uuid[]));
create policy file_requests_ask on file_requests for insert to balian_app
  with check ((person = (select me_person()) or person = any ((select my_wards())::uuid[])) and state = 'waiting');
create policy file_requests_back on file_requests for update to balian_app
  using ((person = (select me_person()) or person = any ((select my_wards())::uuid[])) and state = 'waiting') with check (state = 'taken-back');
revoke delete on file_requests from balian_app;
