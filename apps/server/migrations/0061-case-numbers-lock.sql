-- The counter of an office is written by whoever may number a case there: an officer of the office, or a command of
-- foundation/cases that has found the case (a resident's application may be numbered as it comes in).

alter table case_numbers enable row level security;
create policy case_numbers_office on case_numbers to balian_app
  using (in_scope(office) or office = nullif(current_setting('balian.numbering', true), ''));
