-- The codes of receipts: written by whoever opens the errand, read through errand_code() and by the owner alone.
alter table errand_codes enable row level security;
create policy errand_codes_new on errand_codes for insert to balian_app
  with check (exists (select from cases c where c.county = errand_codes.county and c.id = errand_codes.id));
