-- What members of a group do for each other: exchange labour (换工), buy together (联购), guarantee each other's loans (联保).

create table labour_entries (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  giver uuid not null,
  receiver uuid not null,
  half_days int not null,
  done_on date not null,
  work text not null,
  -- How each side said yes: own 本人, spoken 口头（组长代记）
  giver_agreed text,
  receiver_agreed text,
  -- waiting, agreed, disputed, struck
  state text not null default 'waiting',
  why text not null default '',
  entered_by uuid not null,
  entered_at timestamptz not null,
  constraint labour_entries_pkey primary key (county, id),
  constraint labour_entries_group foreign key (county, in_group) references groups (county, id),
  constraint labour_entries_sides check (giver <> receiver),
  constraint labour_entries_time check (half_days between 1 and 60),
  constraint labour_entries_state check (state in ('waiting', 'agreed', 'disputed', 'struck'))
);
create index labour_entries_by_group on labour_entries (county, in_group, done_on);
-- Between the members: they and their leader see it, no office does.
alter table labour_entries enable row level security;
create policy labour_within on labour_entries to balian_app
  using (in_group = any (me_groups()) or in_group in (select m.in_group from group_members m where m.person = me_person() and m.left_on is null));
revoke delete on labour_entries from balian_app;

create table purchases (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  item text not null,
  unit text not null,
  price bigint not null,
  supplier text not null default '',
  order_until date not null,
  -- open 征订, ordered 已订货, delivered 已到货, settled 已结清, cancelled 已取消
  state text not null default 'open',
  delivered_on date,
  note text not null default '',
  opened_by uuid not null,
  opened_at timestamptz not null,
  version int not null default 1,
  constraint purchases_pkey primary key (county, id),
  constraint purchases_group foreign key (county, in_group) references groups (county, id),
  constraint purchases_price check (price >= 0),
  constraint purchases_state check (state in ('open', 'ordered', 'delivered', 'settled', 'cancelled'))
);
create index purchases_by_id on purchases (id);
alter table purchases enable row level security;
create policy purchases_within on purchases to balian_app
  using (in_scope(place) or in_group = any (me_groups()) or in_group in (select m.in_group from group_members m where m.person = me_person() and m.left_on is null));
revoke delete on purchases from balian_app;

create table purchase_orders (
  county text collate "C" not null,
  purchase uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  person uuid not null,
  quantity int not null,
  paid_on date,
  handed_on date,
  constraint purchase_orders_pkey primary key (county, purchase, person),
  constraint purchase_orders_purchase foreign key (county, purchase) references purchases (county, id),
  constraint purchase_orders_quantity check (quantity >= 0)
);
alter table purchase_orders enable row level security;
create policy orders_within on purchase_orders to balian_app
  using (in_scope(place) or in_group = any (me_groups()) or person = me_person());
revoke delete on purchase_orders from balian_app;

create table guarantees (
  county text collate "C" not null,
  id uuid not null,
  in_group uuid not null,
  place text collate "C" not null,
  borrower uuid not null,
  guarantors uuid[] not null,
  -- Of the guarantors, those who have said yes.
  agreed uuid[] not null default '{}',
  bank text not null,
  amount bigint not null,
  months int not null,
  purpose text not null,
  -- proposed 拟借, lent 已放款, repaid 已还清, called 已代偿, dropped 未成
  state text not null default 'proposed',
  from_day date,
  due_on date,
  note text not null default '',
  made_at timestamptz not null,
  version int not null default 1,
  constraint guarantees_pkey primary key (county, id),
  constraint guarantees_group foreign key (county, in_group) references groups (county, id),
  constraint guarantees_amount check (amount > 0),
  constraint guarantees_state check (state in ('proposed', 'lent', 'repaid', 'called', 'dropped'))
);
create index guarantees_by_id on guarantees (id);
-- Those whose loan it is, their leader, and the officers of the place.
alter table guarantees enable row level security;
create policy guarantees_within on guarantees to balian_app
  using (in_scope(place) or in_group = any (me_groups()) or borrower = me_person() or me_person() = any (guarantors));
revoke delete on guarantees from balian_app;

create table guarantee_repayments (
  county text collate "C" not null,
  id uuid not null,
  guarantee uuid not null,
  on_day date not null,
  amount bigint not null,
  -- Who paid: the borrower, or a guarantor in the borrower's place (代偿).
  payer uuid not null,
  constraint guarantee_repayments_pkey primary key (county, id),
  constraint guarantee_repayments_guarantee foreign key (county, guarantee) references guarantees (county, id),
  constraint guarantee_repayments_amount check (amount > 0)
);
alter table guarantee_repayments enable row level security;
create policy repayments_with_guarantee on guarantee_repayments to balian_app
  using (exists (select from guarantees g where g.county = guarantee_repayments.county and g.id = guarantee_repayments.guarantee));
revoke delete, update on guarantee_repayments from balian_app;

-- What a person stands for with loans that are out: for the rule that nobody guarantees too much, wherever the other loans are.
create function guaranteed_by(who uuid) returns table (loans int, amount bigint) language sql stable security definer set search_path = public as $$
  select count(*)::int, coalesce(sum(g.amount), 0)::bigint from guarantees g where who = any (g.guarantors) and g.state in ('proposed', 'lent')
$$;
revoke all on function guaranteed_by(uuid) from public;
grant execute on function guaranteed_by(uuid) to balian_app;
