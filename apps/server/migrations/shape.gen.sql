-- The schema of today, printed from the catalog by print-shape.ts. Not to be edited.

create function file_owner(file uuid) returns TABLE(kind text, id uuid) language sql stable as $$
  select f.owner_kind, f.owner from files f where f.id = file and f.owner is not null
$$;

create function in_scope(place text) returns boolean language sql stable as $$
  select place collate "C" >= nullif(current_setting('balian.lo', true), '')
     and place collate "C" < nullif(current_setting('balian.hi', true), '')
     and (current_setting('balian.more', true) = '-'
       or place ^@ any (string_to_array(nullif(current_setting('balian.more', true), ''), ',')))
$$;

create function me_account() returns uuid language sql stable as $$
  select nullif(current_setting('balian.account', true), '')::uuid
$$;

create function me_groups() returns uuid[] language sql stable as $$
  select coalesce(string_to_array(nullif(current_setting('balian.groups', true), ''), ',')::uuid[], '{}')
$$;

create function me_person() returns uuid language sql stable as $$
  select nullif(current_setting('balian.person', true), '')::uuid
$$;

create function shown_owner() returns uuid language sql stable as $$
  select nullif(current_setting('balian.shown_owner', true), '')::uuid
$$;

create table accounts (
  id uuid not null,
  login text not null,
  name text not null,
  password text not null,
  person uuid,
  language text default 'zh'::text not null,
  totp text,
  totp_wanted text,
  tries integer default 0 not null,
  locked_until timestamp with time zone,
  closed_at timestamp with time zone,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  office text collate "C",
  office_phone text,
  pinyin text default ''::text not null,
  initials text default ''::text not null,
  first_password boolean default false not null,
  constraint accounts_pkey PRIMARY KEY (id),
  constraint accounts_office FOREIGN KEY (office) REFERENCES places(code)
);
CREATE INDEX accounts_by_office ON accounts USING btree (office);
CREATE UNIQUE INDEX accounts_login ON accounts USING btree (lower(login));
CREATE UNIQUE INDEX accounts_person ON accounts USING btree (person) WHERE (person IS NOT NULL);
-- balian_app may select some columns

create table audit (
  county text collate "C" not null,
  id uuid not null,
  at timestamp with time zone not null,
  account uuid,
  name text not null,
  role text,
  office text collate "C",
  verb text not null,
  kind text not null,
  subject text not null,
  place text collate "C",
  people uuid[] default '{}'::uuid[] not null,
  purpose text,
  detail jsonb default '{}'::jsonb not null,
  command uuid,
  constraint audit_pkey PRIMARY KEY (county, id)
);
CREATE INDEX audit_by_account ON audit USING btree (account, id);
CREATE INDEX audit_by_id ON audit USING btree (id);
CREATE INDEX audit_by_subject ON audit USING btree (subject, id);
alter table audit enable row level security;
create policy audit_read on audit for select using (in_scope(place) OR (account = me_account()));
create policy audit_write on audit for insert with check true;
-- balian_app may select, insert

create table audit_blocks (
  n integer not null,
  sealed_at timestamp with time zone not null,
  rows integer not null,
  root text not null,
  before text not null,
  hash text not null,
  constraint audit_blocks_pkey PRIMARY KEY (n)
);
-- balian_app may select

create table audit_seals (
  audit uuid not null,
  block integer not null,
  leaf integer not null,
  hash text not null,
  constraint audit_seals_leaf UNIQUE (block, leaf),
  constraint audit_seals_pkey PRIMARY KEY (audit),
  constraint audit_seals_block FOREIGN KEY (block) REFERENCES audit_blocks(n)
);
-- balian_app may select

create table commands (
  id uuid not null,
  account uuid,
  route text not null,
  at timestamp with time zone not null,
  reply jsonb,
  constraint commands_pkey PRIMARY KEY (id)
);
CREATE INDEX commands_by_time ON commands USING btree (at);
-- balian_app may select, insert

create table files (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  owner_kind text,
  owner uuid,
  name text not null,
  type text not null,
  size integer not null,
  sha256 text not null,
  bytes bytea not null,
  account uuid,
  account_name text not null,
  at timestamp with time zone not null,
  constraint files_pkey PRIMARY KEY (county, id),
  constraint files_owner CHECK (((owner IS NULL) = (owner_kind IS NULL))),
  constraint files_size CHECK (((size = octet_length(bytes)) AND (size > 0)))
);
CREATE INDEX files_by_id ON files USING btree (id);
CREATE INDEX files_by_owner ON files USING btree (owner, id) WHERE (owner IS NOT NULL);
CREATE INDEX files_loose ON files USING btree (at) WHERE (owner IS NULL);
alter table files enable row level security;
create policy files_add on files for insert with check (account = me_account());
create policy files_read on files for select using 
CASE
    WHEN (owner IS NULL) THEN (account = me_account())
    ELSE (in_scope(place) OR (owner = shown_owner()))
END;
create policy files_take on files for update using ((owner IS NULL) AND (account = me_account())) with check (owner IS NOT NULL);
-- balian_app may select, insert, update some columns

create table group_leaders (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  person uuid not null,
  origin text not null,
  chosen text not null,
  from_day date not null,
  to_day date,
  ended_at timestamp with time zone,
  ended_why text,
  constraint group_leaders_pkey PRIMARY KEY (county, id),
  constraint group_leaders_group FOREIGN KEY (county, in_group) REFERENCES groups(county, id),
  constraint group_leaders_chosen CHECK ((chosen = ANY (ARRAY['elected'::text, 'recommended'::text]))),
  constraint group_leaders_days CHECK (((to_day IS NULL) OR (to_day >= from_day))),
  constraint group_leaders_origin CHECK ((origin = ANY (ARRAY['village-cadre'::text, 'association-head'::text, 'able-person'::text, 'warm-hearted'::text])))
);
CREATE INDEX group_leaders_by_group ON group_leaders USING btree (county, in_group);
CREATE INDEX group_leaders_by_person ON group_leaders USING btree (person);
alter table group_leaders enable row level security;
create policy leaders_change on group_leaders for update using in_scope(place) with check in_scope(place);
create policy leaders_read on group_leaders for select using (in_scope(place) OR (in_group = ANY (me_groups())) OR (person = me_person()) OR (in_group IN ( SELECT m.in_group
   FROM group_members m
  WHERE ((m.person = me_person()) AND (m.left_on IS NULL)))));
create policy leaders_write on group_leaders for insert with check in_scope(place);
-- balian_app may select, insert, update

create table group_members (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  person uuid not null,
  joined_on date not null,
  left_on date,
  constraint group_members_pkey PRIMARY KEY (county, id),
  constraint group_members_group FOREIGN KEY (county, in_group) REFERENCES groups(county, id),
  constraint group_members_days CHECK (((left_on IS NULL) OR (left_on >= joined_on)))
);
CREATE INDEX group_members_by_person ON group_members USING btree (person);
CREATE UNIQUE INDEX group_members_once ON group_members USING btree (county, in_group, person) WHERE (left_on IS NULL);
alter table group_members enable row level security;
create policy members_change on group_members for update using (in_scope(place) OR (in_group = ANY (me_groups())) OR (person = me_person()));
create policy members_join on group_members for insert with check in_scope(place);
create policy members_read on group_members for select using (in_scope(place) OR (in_group = ANY (me_groups())) OR (person = me_person()));
-- balian_app may select, insert, update

create table groups (
  county text collate "C" not null,
  id uuid not null,
  place text collate "C" not null,
  kind text not null,
  sub text not null,
  name text not null,
  pinyin text default ''::text not null,
  initials text default ''::text not null,
  purpose text default ''::text not null,
  founded_on date not null,
  ended_on date,
  ended_why text,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  constraint groups_pkey PRIMARY KEY (county, id),
  constraint groups_place FOREIGN KEY (place) REFERENCES places(code),
  constraint groups_county CHECK ((county = "left"(place, 6))),
  constraint groups_days CHECK (((ended_on IS NULL) OR (ended_on >= founded_on))),
  constraint groups_kind CHECK ((kind = ANY (ARRAY['geographic'::text, 'industry'::text, 'living'::text])))
);
CREATE INDEX groups_by_place ON groups USING btree (place, kind);
CREATE UNIQUE INDEX groups_name ON groups USING btree (county, place, name) WHERE (ended_on IS NULL);
alter table groups enable row level security;
create policy groups_change on groups for update using in_scope(place) with check in_scope(place);
create policy groups_read on groups for select using (in_scope(place) OR (id = ANY (me_groups())) OR (id IN ( SELECT m.in_group
   FROM group_members m
  WHERE ((m.person = me_person()) AND (m.left_on IS NULL)))));
create policy groups_write on groups for insert with check in_scope(place);
-- balian_app may select, insert, update

create table job_rounds (
  name text not null,
  due timestamp with time zone not null,
  ran_at timestamp with time zone,
  error text,
  constraint job_rounds_pkey PRIMARY KEY (name)
);
-- balian_app may do nothing

create table jobs (
  id uuid not null,
  name text not null,
  key text,
  data jsonb not null,
  due timestamp with time zone not null,
  tries integer default 0 not null,
  taken_until timestamp with time zone,
  failed_at timestamp with time zone,
  error text,
  constraint jobs_pkey PRIMARY KEY (id)
);
CREATE INDEX jobs_by_due ON jobs USING btree (due) WHERE (failed_at IS NULL);
CREATE UNIQUE INDEX jobs_waiting ON jobs USING btree (name, key) WHERE ((taken_until IS NULL) AND (failed_at IS NULL));
-- balian_app may select some columns, insert

create table migrations (
  name text not null,
  hash text not null,
  at timestamp with time zone default now() not null,
  constraint migrations_pkey PRIMARY KEY (name)
);
-- balian_app may do nothing

create table notices (
  account uuid not null,
  id uuid not null,
  at timestamp with time zone not null,
  key text not null,
  params jsonb default '{}'::jsonb not null,
  about_kind text,
  about_id text,
  about_place text collate "C",
  urgent boolean default false not null,
  once text,
  read_at timestamp with time zone,
  constraint notices_once UNIQUE (account, once),
  constraint notices_pkey PRIMARY KEY (account, id),
  constraint notices_account FOREIGN KEY (account) REFERENCES accounts(id)
);
CREATE INDEX notices_unread ON notices USING btree (account, id) WHERE (read_at IS NULL);
alter table notices enable row level security;
create policy notices_mark on notices for update using (account = me_account());
create policy notices_own on notices for select using (account = me_account());
create policy notices_write on notices for insert with check true;
-- balian_app may select, insert, update some columns

create table openings (
  person uuid not null,
  audit uuid not null,
  at timestamp with time zone not null,
  account uuid,
  name text not null,
  role text,
  office text collate "C",
  verb text not null,
  purpose text,
  shown_from timestamp with time zone not null,
  law text,
  constraint openings_pkey PRIMARY KEY (person, audit)
);
alter table openings enable row level security;
create policy openings_own on openings for select using ((person = me_person()) AND (shown_from <= now()));
create policy openings_write on openings for insert with check true;
-- balian_app may select, insert

create table place_changes (
  id uuid not null,
  code text collate "C" not null,
  kind text not null,
  on_day date not null,
  old_name text,
  new_name text,
  other text collate "C",
  note text default ''::text not null,
  constraint place_changes_pkey PRIMARY KEY (id),
  constraint place_changes_code FOREIGN KEY (code) REFERENCES places(code)
);
CREATE INDEX place_changes_by_code ON place_changes USING btree (code, on_day);
-- balian_app may select

create table places (
  code text collate "C" not null,
  name text not null,
  level text not null,
  kind text,
  parent text collate "C",
  pinyin text default ''::text not null,
  initials text default ''::text not null,
  valid_from date,
  valid_to date,
  replaced_by text collate "C",
  platform_built date,
  version integer default 1 not null,
  constraint places_pkey PRIMARY KEY (code),
  constraint places_parent FOREIGN KEY (parent) REFERENCES places(code),
  constraint places_replaced_by FOREIGN KEY (replaced_by) REFERENCES places(code),
  constraint places_days CHECK (((valid_to IS NULL) OR (valid_from IS NULL) OR (valid_to >= valid_from))),
  constraint places_level CHECK ((level = ANY (ARRAY['province'::text, 'city'::text, 'county'::text, 'township'::text, 'village'::text, 'group'::text])))
);
CREATE INDEX places_by_initials ON places USING btree (initials COLLATE "C");
CREATE INDEX places_by_name ON places USING btree (name COLLATE "C");
CREATE INDEX places_by_parent ON places USING btree (parent, code);
CREATE INDEX places_by_pinyin ON places USING btree (pinyin COLLATE "C");
-- balian_app may select

create table posts (
  id uuid not null,
  account uuid not null,
  role text not null,
  place text collate "C" not null,
  deployed text,
  substitute uuid,
  from_day date not null,
  to_day date,
  version integer default 1 not null,
  made_at timestamp with time zone not null,
  ended_at timestamp with time zone,
  ended_why text,
  substitute_until date,
  constraint posts_pkey PRIMARY KEY (id),
  constraint posts_account FOREIGN KEY (account) REFERENCES accounts(id),
  constraint posts_substitute FOREIGN KEY (substitute) REFERENCES accounts(id),
  constraint posts_days CHECK (((to_day IS NULL) OR (to_day >= from_day))),
  constraint posts_substitute_other CHECK ((substitute <> account))
);
CREATE INDEX posts_by_account ON posts USING btree (account);
CREATE INDEX posts_by_place ON posts USING btree (place, role);
CREATE INDEX posts_by_substitute ON posts USING btree (substitute) WHERE (substitute IS NOT NULL);
-- balian_app may select

create table sessions (
  id uuid not null,
  token text not null,
  account uuid not null,
  since timestamp with time zone not null,
  seen timestamp with time zone not null,
  ends timestamp with time zone not null,
  device text default ''::text not null,
  constraint sessions_token UNIQUE (token),
  constraint sessions_pkey PRIMARY KEY (id),
  constraint sessions_account FOREIGN KEY (account) REFERENCES accounts(id)
);
CREATE INDEX sessions_by_account ON sessions USING btree (account);
-- balian_app may do nothing
